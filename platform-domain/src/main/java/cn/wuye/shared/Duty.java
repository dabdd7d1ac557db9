package cn.wuye.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What someone must do while an aggregate is in a status. It becomes an entry of the worklist.
 *
 * @param code as in FORMAL_CHECK; its text is {@code duty.<capability>.<code>}
 * @param role whose work it is
 * @param days code of the parameter that tells in how many working days, or none when there is no deadline
 * @param since day from which the days are counted; null for the day on which the duty arises
 */
public record Duty(
        String code,
        Role role,
        @Nullable String days,
        @Nullable LocalDate since) {

    public Duty(String code, Role role, @Nullable String days) {
        this(code, role, days, null);
    }

    public Duty since(LocalDate day) {
        return new Duty(code, role, days, day);
    }
}
