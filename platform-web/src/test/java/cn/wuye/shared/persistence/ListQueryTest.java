package cn.wuye.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.People;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.WebTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Paging, scope and search against the real database, over work items with many ties. */
@WebTest
class ListQueryTest {
    private static final UUID COMPANY = new UUID(7, 7);
    private static final UUID ESTATE = new UUID(8, 8);

    @Autowired
    JdbcClient jdbc;

    private void rows(int count) {
        jdbc.sql("""
                insert into work_item (id, stream, capability, duty, role, division_code, company_id, estate_id, title,
                    opened_at, opened_on, due_on)
                select gen_random_uuid(), 'x:' || i, 'x', 'D', 'FILING_REVIEWER',
                    case when i % 2 = 0 then '411602001001' else '411603001001' end,
                    case when i % 5 = 0 then cast(:company as uuid) end, case when i % 7 = 0 then cast(:estate as uuid) end,
                    '示例事项' || i, now(), current_date, date '2026-11-24' + (i % 3)
                from generate_series(1, :count) as i
                """)
                .param("company", COMPANY)
                .param("estate", ESTATE)
                .param("count", count)
                .update();
    }

    private static ListQuery query() {
        return ListQuery.from("work_item w", "w.id")
                .columns("w.title")
                .sort("due", "w.due_on", "date", false)
                .sort("title", "w.title", "text", true);
    }

    private Page<String> page(ListQuery query, @Nullable String cursor, int size) {
        return query.page(jdbc, new PageRequest(null, null, cursor, size), (row, n) -> row.getString("title"));
    }

    @Test
    void walksForwardsAndBackwardsOverTiesWithoutLossOrRepetition() {
        rows(50);
        List<List<String>> pages = new ArrayList<>();
        Page<String> page = page(query(), null, 7);
        pages.add(page.items());
        while (page.next() != null) {
            page = page(query(), page.next(), 7);
            pages.add(page.items());
        }
        assertThat(pages.stream().flatMap(List::stream).toList()).hasSize(50).doesNotHaveDuplicates();
        assertThat(page.total()).isEqualTo(50);
        for (int i = pages.size() - 2; i >= 0; i--) {
            page = page(query(), page.previous(), 7);
            assertThat(page.items()).isEqualTo(pages.get(i));
        }
        assertThat(page.previous()).isNull();
    }

    @Test
    void aRowThatArrivesMeanwhileNeitherShiftsNorRepeatsOthers() {
        rows(20);
        Page<String> first = page(query(), null, 10);
        jdbc.sql("""
                insert into work_item (id, stream, capability, duty, role, division_code, title, opened_at, opened_on, due_on)
                values (gen_random_uuid(), 'x:new', 'x', 'D', 'FILING_REVIEWER', '411602', 'early', now(), current_date, date '2020-01-01')
                """).update();
        Page<String> second = page(query(), first.next(), 10);
        assertThat(second.items()).hasSize(10).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void sortsByOfferedColumnsOnlyAndInBothDirections() {
        rows(3);
        Page<String> up =
                query().page(jdbc, new PageRequest("title", false, null, 10), (row, n) -> row.getString("title"));
        Page<String> standard =
                query().page(jdbc, new PageRequest("title", null, null, 10), (row, n) -> row.getString("title"));
        assertThat(up.items()).containsExactly("示例事项1", "示例事项2", "示例事项3");
        assertThat(standard.items()).containsExactly("示例事项3", "示例事项2", "示例事项1");
        assertThat(query().sortOf(new PageRequest("id; drop table work_item", null, null, 1)))
                .isEqualTo("due");
    }

    @Test
    void refusesACursorThatIsNotOurs() {
        for (String cursor : List.of("!!", "AAAA", "K")) {
            assertThatThrownBy(() -> page(query(), cursor, 5))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.error()).isEqualTo(SharedError.MALFORMED));
        }
    }

    @Test
    void searchesAnyPartOfAText() {
        rows(12);
        assertThat(page(query().search("w.title", "q", "事项1"), null, 50).items())
                .containsExactlyInAnyOrder("示例事项1", "示例事项10", "示例事项11", "示例事项12");
        assertThat(page(query().search("w.title", "q", "7"), null, 50).items()).containsExactly("示例事项7");
        assertThat(page(query().search("w.title", "q", "100%"), null, 50).items())
                .isEmpty();
        assertThat(page(query().search("w.title", "q", " "), null, 50).items()).hasSize(12);
    }

    @Test
    void showsEachActorOnlyTheirOwn() {
        rows(70);
        assertThat(seen(People.CITY)).isEqualTo(70);
        assertThat(seen(People.REVIEWER)).isEqualTo(35);
        assertThat(seen(People.OTHER_REVIEWER)).isEqualTo(35);
        assertThat(seen(People.STREET)).isEqualTo(35);
        assertThat(seen(People.clerk(COMPANY))).isEqualTo(14);
        assertThat(seen(People.clerk(ESTATE))).isZero();
        assertThat(seen(People.owner(ESTATE))).isEqualTo(10);
        assertThat(seen(People.SYSTEM_ADMIN)).isZero();
        assertThat(seen(Actor.visitor())).isZero();
        assertThat(seen(Actor.system())).isEqualTo(70);
    }

    private long seen(Actor actor) {
        return page(query().scope(actor, new Scope.Columns("w.division_code", "w.company_id", "w.estate_id")), null, 5)
                .total();
    }
}
