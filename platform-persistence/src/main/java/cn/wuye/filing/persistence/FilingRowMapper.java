package cn.wuye.filing.persistence;

import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.query.FilingRow;
import cn.wuye.shared.persistence.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads a {@link FilingRow} from the columns of {@link #COLUMNS}. */
final class FilingRowMapper implements RowMapper<FilingRow> {

    /** Outer joins, though each filing has its estate: a count leaves them out. */
    static final String FROM = """
            filing f left join estate e on e.id = f.estate_id left join company c on c.id = f.company_id
            left join division county on county.code = substr(f.division_code, 1, 6)
            left join division street on street.code = substr(f.division_code, 1, 9)
            left join lateral (
                select min(w.due_on) as due_on, bool_or(w.provisional) as provisional from work_item w
                where w.stream = 'filing:' || f.id and w.closed_at is null) w on true""";

    /** As {@link #FROM} without the worklist, for what is public. */
    static final String PUBLIC_FROM = """
            filing f left join estate e on e.id = f.estate_id left join company c on c.id = f.company_id
            left join division county on county.code = substr(f.division_code, 1, 6)
            left join division street on street.code = substr(f.division_code, 1, 9)
            left join lateral (select null::date as due_on, false as provisional) w on true""";

    static final String COLUMNS = """
            f.id, f.number, f.kind, f.status, f.estate_id, e.code as estate_code, f.estate_name, f.division_code,
            concat_ws(' ', county.name, street.name) as place_name,
            f.company_id, c.name as company_name, f.signed_on, f.starts_on, f.ends_on, f.ended_on,
            f.residential_price, f.grade, f.submitted_at, f.decided_at, f.returns, f.version,
            w.due_on, coalesce(w.due_on < (now() at time zone 'Asia/Shanghai')::date, false) as overdue, coalesce(w.provisional, false) as provisional""";

    @Override
    public FilingRow mapRow(ResultSet row, int number) throws SQLException {
        LocalDate ended = row.getObject("ended_on", LocalDate.class);
        return new FilingRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                FilingKind.valueOf(row.getString("kind")),
                FilingStatus.valueOf(row.getString("status")),
                row.getObject("estate_id", UUID.class),
                row.getString("estate_code"),
                row.getString("estate_name"),
                row.getString("division_code"),
                row.getString("place_name"),
                row.getObject("company_id", UUID.class),
                row.getString("company_name"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("starts_on", LocalDate.class),
                ended == null ? row.getObject("ends_on", LocalDate.class) : ended,
                row.getObject("residential_price", Long.class),
                row.getObject("grade", Integer.class),
                Rows.instant(row, "submitted_at"),
                Rows.instant(row, "decided_at"),
                row.getInt("returns"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("overdue"),
                row.getBoolean("provisional"),
                row.getLong("version"));
    }
}
