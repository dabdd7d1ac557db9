package cn.wuye.inspection.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Public values that nobody can know before their day and that seed a draw. */
public enum PublicValue {
    /** 双色球: six of 33 and one of 16; drawn on Tuesday, Thursday and Sunday. */
    SSQ(Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY), 6, 33, 1, 16),
    /** 超级大乐透: five of 35 and two of 12; drawn on Monday, Wednesday and Saturday. */
    DLT(Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY), 5, 35, 2, 12),
    /** Any other value that is named exactly. */
    OTHER(Set.of(DayOfWeek.values()), 0, 0, 0, 0);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final int LONGEST = 200;

    private final Set<DayOfWeek> days;
    private final int first;
    private final int firstMost;
    private final int second;
    private final int secondMost;

    PublicValue(Set<DayOfWeek> days, int first, int firstMost, int second, int secondMost) {
        this.days = days;
        this.first = first;
        this.firstMost = firstMost;
        this.second = second;
        this.secondMost = secondMost;
    }

    /** Whether the value comes out on such a day of the week. */
    public boolean drawnOn(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }

    /**
     * The one way of writing a value: numbers with two digits in rising order, as in 03 08 12 19 25 31 + 07; of other
     * values the text with single blanks. Empty if it cannot be a value of this kind.
     */
    public Optional<String> canonical(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        if (this == OTHER) {
            return text.isEmpty() || text.length() > LONGEST ? Optional.empty() : Optional.of(text);
        }
        List<Integer> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            numbers.add(Integer.parseInt(found.group()));
        }
        if (numbers.size() != first + second
                || text.replaceAll("[\\d\\s+,，、|＋]", "").length() > 0) {
            return Optional.empty();
        }
        Optional<String> one = sorted(numbers.subList(0, first), firstMost);
        Optional<String> two = sorted(numbers.subList(first, numbers.size()), secondMost);
        return one.flatMap(a -> two.map(b -> a + " + " + b));
    }

    private static Optional<String> sorted(List<Integer> numbers, int most) {
        List<Integer> rising = new ArrayList<>(numbers);
        Collections.sort(rising);
        if (rising.stream().distinct().count() != rising.size()
                || rising.get(0) < 1
                || rising.get(rising.size() - 1) > most) {
            return Optional.empty();
        }
        return Optional.of(
                String.join(" ", rising.stream().map(n -> "%02d".formatted(n)).toList()));
    }
}
