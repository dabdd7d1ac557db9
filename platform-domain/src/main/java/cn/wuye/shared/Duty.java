package cn.wuye.shared;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What someone must do while an aggregate is in a status. It becomes an entry of the worklist.
 *
 * @param code as in FORMAL_CHECK; its text is {@code duty.<capability>.<code>}
 * @param role whose work it is
 * @param days code of the parameter that tells in how many working days, or none when there is no deadline
 * @param since day from which the days are counted; null for the day on which the duty arises
 * @param organisation the one organisation whose work it is; null for everyone with the role who reaches the place
 * @param until last day, where the aggregate itself keeps the deadline; it may move it later
 */
public record Duty(
        String code,
        Role role,
        @Nullable String days,
        @Nullable LocalDate since,
        @Nullable UUID organisation,
        @Nullable LocalDate until) {

    public Duty(String code, Role role, @Nullable String days) {
        this(code, role, days, null, null, null);
    }

    public Duty since(LocalDate day) {
        return new Duty(code, role, days, day, organisation, until);
    }

    /** The same as the work of one organisation's members: nobody else of the role sees it. */
    public Duty of(UUID only) {
        return new Duty(code, role, days, since, only, until);
    }

    public Duty until(LocalDate day) {
        return new Duty(code, role, days, since, organisation, day);
    }
}
