package cn.wuye.shared;

import java.util.List;

/** A refusal with a reason that a person can read: a key with arguments, never text. */
public class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorKey error;
    private final transient List<Object> arguments;

    public DomainException(ErrorKey error, Object... arguments) {
        super(error.key());
        this.error = error;
        this.arguments = List.of(arguments);
    }

    public ErrorKey error() {
        return error;
    }

    /** Values for the placeholders of the message. */
    public List<Object> arguments() {
        return arguments;
    }

    public static DomainException notFound() {
        return new DomainException(SharedError.NOT_FOUND);
    }

    public static DomainException forbidden() {
        return new DomainException(SharedError.FORBIDDEN);
    }

    public static DomainException stale() {
        return new DomainException(SharedError.STALE);
    }
}
