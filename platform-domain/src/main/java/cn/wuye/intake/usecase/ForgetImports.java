package cn.wuye.intake.usecase;

import cn.wuye.intake.model.Imports;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.Duration;

/**
 * Removes uploaded spreadsheets after 30 days: they name people with their phones, and what was taken over stands in
 * the register and its timeline.
 */
@UseCase
public class ForgetImports {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Imports imports;
    private final Clock clock;

    public ForgetImports(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** @return how many were removed; zero when none is left */
    public int handle() {
        return imports.forget(clock.instant().minus(KEPT));
    }
}
