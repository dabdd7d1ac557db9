package cn.wuye.referral.persistence;

import cn.wuye.inspection.Competent;
import cn.wuye.referral.model.ClueStatus;
import cn.wuye.referral.model.Outcome;
import cn.wuye.referral.query.ClueRow;
import cn.wuye.shared.persistence.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads a {@link ClueRow} from the columns of {@link #COLUMNS}. */
final class ClueRowMapper implements RowMapper<ClueRow> {

    static final String FROM = """
            clue c left join estate e on e.id = c.estate_id left join company p on p.id = c.company_id
            left join division county on county.code = substr(c.division_code, 1, 6)
            left join division street on street.code = substr(c.division_code, 1, 9)
            left join lateral (
                select w.due_on, w.provisional from work_item w
                where w.stream = 'clue:' || c.id and w.capability = 'clue' and w.closed_at is null
                    and w.duty <> 'PART' order by w.due_on limit 1) w on true""";

    static final String COLUMNS = """
            c.id, c.number, c.status, c.estate_id, e.code as estate_code, c.estate_name, c.division_code,
            concat_ws(' ', county.name, street.name) as place_name, c.company_id, p.name as company_name,
            c.item, c.item_name, c.urgent, c.sender_id, c.sender_name, c.competent, c.organisation_id,
            c.organisation_name, c.bound, c.declines, c.sent_back, c.outcome_kind, c.transferred_at, c.received_at,
            c.answered_at, c.closed_at, c.version, w.due_on,
            coalesce(w.due_on < (now() at time zone 'Asia/Shanghai')::date, false) as overdue,
            coalesce(w.provisional, false) as provisional""";

    @Override
    public ClueRow mapRow(ResultSet row, int number) throws SQLException {
        String competent = row.getString("competent");
        String outcome = row.getString("outcome_kind");
        return new ClueRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                ClueStatus.valueOf(row.getString("status")),
                row.getObject("estate_id", UUID.class),
                row.getString("estate_code"),
                row.getString("estate_name"),
                row.getString("division_code"),
                row.getString("place_name"),
                row.getObject("company_id", UUID.class),
                row.getString("company_name"),
                row.getString("item"),
                row.getString("item_name"),
                row.getBoolean("urgent"),
                row.getObject("sender_id", UUID.class),
                row.getString("sender_name"),
                competent == null ? null : Competent.valueOf(competent),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation_name"),
                row.getBoolean("bound"),
                row.getInt("declines"),
                row.getInt("sent_back"),
                outcome == null ? null : Outcome.Kind.valueOf(outcome),
                Objects.requireNonNull(Rows.instant(row, "transferred_at")),
                Rows.instant(row, "received_at"),
                Rows.instant(row, "answered_at"),
                Rows.instant(row, "closed_at"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("overdue"),
                row.getBoolean("provisional"),
                row.getLong("version"));
    }
}
