package cn.wuye.estate;

import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.shared.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets other capabilities enter who serves an estate, when their own procedure has decided it. */
public interface EstateServing {

    /**
     * Enters who serves an estate from a day on; the former service period ends the day before. Does nothing when it
     * stands so already.
     *
     * @param company null for modes without a company
     * @param by in whose name it stands in the timeline; the caller has checked that this actor may decide it
     * @throws cn.wuye.shared.DomainException NOT_FOUND if there is no such estate
     */
    void enter(UUID estate, ServiceMode mode, @Nullable UUID company, LocalDate since, String reason, Actor by);
}
