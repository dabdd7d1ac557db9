package cn.wuye.shared;

import java.util.List;

/** Thrown when at least one blocking rule is broken; carries every gap at once, warnings included. */
public final class RulesViolated extends DomainException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public RulesViolated(List<Violation> violations) {
        super(SharedError.RULES_VIOLATED, violations.size());
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }

    /** @throws RulesViolated if any of the violations blocks */
    public static void throwIfBlocking(List<Violation> violations) {
        if (violations.stream().anyMatch(Violation::blocks)) {
            throw new RulesViolated(violations);
        }
    }
}
