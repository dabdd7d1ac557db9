package cn.wuye.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.calendar.WorkCalendar.Kind;
import cn.wuye.calendar.model.WorkYearList.Row;
import cn.wuye.shared.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkYearListTest {

    @Test
    void readsDatesAndKindsAsPeopleWriteThem() {
        WorkYearList list = WorkYearList.read(
                2027,
                List.of(
                        new Row(1, "2027-01-01", "OFF", "元旦"),
                        new Row(2, "2027/2/6", "放假", "春节"),
                        new Row(3, "2027.2.14", " 补班 ", "春节补班")));
        assertThat(list.errors()).isEmpty();
        assertThat(list.days()).extracting(WorkYearList.Day::kind).containsExactly(Kind.OFF, Kind.OFF, Kind.WORK);
        assertThat(list.off()).isEqualTo(2);
        assertThat(list.work()).isEqualTo(1);
    }

    @Test
    void reportsEveryErrorOfEveryRowWithItsLine() {
        WorkYearList list = WorkYearList.read(
                2027,
                List.of(
                        new Row(2, "2027-02-30", "OFF", "x"),
                        new Row(3, "2026-01-01", "OFF", "元旦"),
                        new Row(4, "2027-01-01", "maybe", ""),
                        new Row(5, "2027-01-04", "WORK", "周一"),
                        new Row(6, "2027-10-01", "OFF", "国庆节"),
                        new Row(7, "2027-10-01", "OFF", "国庆节")));
        assertThat(list.errors())
                .extracting(Violation::rule)
                .containsExactly("CAL-DATE", "CAL-YEAR", "CAL-KIND", "CAL-NAME", "CAL-WORK-ON-WEEKDAY", "CAL-TWICE");
        assertThat(list.errors()).extracting(v -> v.arguments().get(0)).containsExactly("2", "3", "4", "4", "5", "7");
    }

    @Test
    void refusesAnEmptyListAndOneWithoutHolidays() {
        assertThat(WorkYearList.read(2027, List.of()).errors())
                .extracting(Violation::rule)
                .containsExactly("CAL-EMPTY");
        assertThat(WorkYearList.read(2027, List.of(new Row(1, "2027-01-02", "WORK", "补班")))
                        .errors())
                .extracting(Violation::rule)
                .containsExactly("CAL-NO-HOLIDAY");
    }
}
