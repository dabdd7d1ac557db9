package cn.wuye.shared.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.IntSupplier;

/**
 * Recurring jobs as beans. The scheduler's table sees to it that of several instances only one runs a job at a time;
 * a job whose instance dies is taken over.
 */
public final class Jobs {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Jobs() {}

    /**
     * Runs again and again with a pause in between.
     *
     * @param portion handles one portion in a transaction of its own and returns how many rows it handled; it is called
     *     until it returns zero
     */
    public static RecurringTask<Void> every(String name, Duration pause, IntSupplier portion) {
        return Tasks.recurring(name, Schedules.fixedDelay(pause)).execute((instance, context) -> drain(portion));
    }

    /** As {@link #every}, once a day at an hour of Shanghai. */
    public static RecurringTask<Void> daily(String name, LocalTime at, IntSupplier portion) {
        return Tasks.recurring(name, Schedules.daily(ZONE, at)).execute((instance, context) -> drain(portion));
    }

    private static void drain(IntSupplier portion) {
        int handled = portion.getAsInt();
        while (handled > 0 && !Thread.currentThread().isInterrupted()) {
            handled = portion.getAsInt();
        }
    }
}
