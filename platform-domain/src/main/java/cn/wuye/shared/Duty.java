package cn.wuye.shared;

import org.jspecify.annotations.Nullable;

/**
 * What someone must do while an aggregate is in a status. It becomes an entry of the worklist.
 *
 * @param code as in FORMAL_CHECK; its text is {@code duty.<capability>.<code>}
 * @param role whose work it is
 * @param days code of the parameter that tells in how many working days, or none when there is no deadline
 */
public record Duty(String code, Role role, @Nullable String days) {}
