import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the statements that the embedded server has logged (log_statement = all) into a script for pgbench, with the
 * parameters in their places, so that the database is measured on exactly what a page asked of it.
 *
 * <pre>java Statements.java LOG FIRST_LINE WORD   statements after FIRST_LINE that contain WORD</pre>
 */
class Statements {
    private static final Pattern ENTRY = Pattern.compile("^.*?\\[\\d+] (LOG|DETAIL):  (.*)$");
    private static final Pattern EXECUTE = Pattern.compile("^execute [^:]+: (.*)$");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = ('(?:[^']++|'')*+'|NULL)");

    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        List<String> statements = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String line : lines.subList(Integer.parseInt(arguments[1]), lines.size())) {
            Matcher entry = ENTRY.matcher(line);
            if (!entry.matches()) {
                if (current.length() > 0) {
                    current.append('\n').append(line.strip()); // a further line of the statement
                }
            } else if (entry.group(1).equals("DETAIL")) {
                fill(current, entry.group(2));
            } else {
                keep(current, statements);
                Matcher execute = EXECUTE.matcher(entry.group(2));
                if (execute.matches()) {
                    current.append(execute.group(1));
                }
            }
        }
        keep(current, statements);
        statements.stream()
                .filter(s -> s.toLowerCase(java.util.Locale.ROOT).startsWith("select"))
                .filter(s -> s.contains(arguments[2]))
                .forEach(s -> System.out.println(s + ";"));
    }

    private static void keep(StringBuilder statement, List<String> statements) {
        if (statement.length() > 0) {
            statements.add(statement.toString());
            statement.setLength(0);
        }
    }

    private static void fill(StringBuilder statement, String detail) {
        List<String[]> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            values.add(new String[] {parameter.group(1), parameter.group(2)});
        }
        String text = statement.toString();
        for (String[] value : values) {
            text = text.replaceAll("\\$" + value[0] + "(?!\\d)", Matcher.quoteReplacement(value[1]));
        }
        statement.setLength(0);
        statement.append(text);
    }
}
