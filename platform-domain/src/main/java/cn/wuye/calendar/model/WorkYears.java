package cn.wuye.calendar.model;

import java.util.List;
import java.util.Optional;

/** The published years. */
public interface WorkYears {

    Optional<WorkYear> find(int year);

    /** Writes the year and its days at once, so that whatever follows in the transaction computes with them. */
    void store(WorkYear year, List<WorkYearList.Day> days);
}
