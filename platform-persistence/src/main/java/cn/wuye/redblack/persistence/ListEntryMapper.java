package cn.wuye.redblack.persistence;

import cn.wuye.redblack.model.EntryStatus;
import cn.wuye.redblack.model.IssueStatus;
import cn.wuye.redblack.model.ListEntry;
import cn.wuye.redblack.model.Reason;
import cn.wuye.redblack.model.Side;
import cn.wuye.redblack.query.ListQueries.EntryRow;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.persistence.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads an {@link EntryRow}. */
final class ListEntryMapper implements RowMapper<EntryRow> {
    private final JsonMapper json;

    ListEntryMapper(JsonMapper json) {
        this.json = json;
    }

    @Override
    public EntryRow mapRow(ResultSet row, int n) throws SQLException {
        return new EntryRow(
                row.getObject("id", UUID.class),
                row.getObject("issue_id", UUID.class),
                IssueStatus.valueOf(row.getString("issue_status")),
                row.getString("county"),
                row.getString("county_name"),
                Quarter.required(row.getString("quarter")),
                Side.valueOf(row.getString("side")),
                row.getObject("estate_id", UUID.class),
                row.getString("estate_code"),
                row.getString("estate_name"),
                row.getString("division_code"),
                row.getObject("company_id", UUID.class),
                row.getString("company_name"),
                row.getString("uscc"),
                row.getInt("score"),
                Arrays.stream(row.getString("reasons").split(","))
                        .map(Reason::valueOf)
                        .toList(),
                row.getString("grounds"),
                json.readValue(row.getString("evidence"), ListEntry.Evidence.class),
                EntryStatus.valueOf(row.getString("status")),
                row.getString("answer"),
                row.getString("decision"),
                row.getObject("shown_until", LocalDate.class),
                Rows.instant(row, "published_at"),
                row.getObject("appeal_until", LocalDate.class),
                row.getString("appeal"),
                Rows.instant(row, "appealed_at"),
                row.getString("ruling"),
                Rows.instant(row, "ruled_at"),
                row.getString("ending"),
                Rows.instant(row, "ended_at"),
                row.getInt("open_now"),
                row.getInt("struck_off"),
                Rows.instant(row, "last_struck_off"),
                row.getLong("version"));
    }
}
