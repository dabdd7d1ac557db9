package cn.wuye.shared;

import java.util.List;

/**
 * A reason why the application cannot start that its operator can mend. It is shown as one line in both languages and
 * without a stack trace; the text stands in the bundle {@code startup} under {@code startup.problem.} plus the kind.
 */
public class StartupProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stands in the way, with the arguments of its text. */
    public enum Kind {
        /** Arguments: port. */
        PORT_TAKEN,
        /** Arguments: port. */
        MANAGEMENT_PORT_TAKEN,
        /** The system does not let this user listen there. Arguments: port. */
        PORT_FORBIDDEN,
        /** Another running instance uses the embedded database. Arguments: directory. */
        DATA_IN_USE,
        /** Arguments: directory. */
        DATA_NOT_WRITABLE,
        /** PostgreSQL refuses to run as root and no user namespace is to be had. */
        ROOT_NOT_POSSIBLE,
        /** The embedded server did not start. Arguments: directory, reason. */
        EMBEDDED_FAILED,
        /** A profile or setting needs an external database and none is named. */
        DATABASE_MISSING,
        /** Nothing answers under the URL. Arguments: URL, reason. */
        DATABASE_UNREACHABLE,
        /** The server answers but does not let the user in. Arguments: URL, reason. */
        DATABASE_REFUSED,
        /** Arguments: version found, version needed. */
        DATABASE_TOO_OLD,
        /** The database is not encoded in UTF-8. Arguments: encoding found. */
        DATABASE_NOT_UTF8,
        /** An earlier start was stopped while it built the demo city. */
        DEMO_INCOMPLETE
    }

    private final Kind kind;
    private final List<String> arguments;

    public StartupProblem(Kind kind, Object... arguments) {
        super(kind + " " + List.of(arguments));
        this.kind = kind;
        this.arguments = List.of(arguments).stream().map(Object::toString).toList();
    }

    public Kind kind() {
        return kind;
    }

    /** Values for the placeholders of the text. */
    public List<String> arguments() {
        return arguments;
    }
}
