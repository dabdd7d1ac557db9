package cn.wuye.calendar;

/** Gives the work calendar as published so far. */
public interface WorkCalendars {

    WorkCalendar current();
}
