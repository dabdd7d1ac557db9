package cn.wuye.calendar;

import cn.wuye.shared.Event;

/** The list of a year was published or corrected: deadlines that touch the year must be computed anew. */
public record WorkYearImported(int year) implements Event {}
