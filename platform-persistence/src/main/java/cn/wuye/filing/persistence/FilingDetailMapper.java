package cn.wuye.filing.persistence;

import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.model.Decision;
import cn.wuye.filing.model.Gap;
import cn.wuye.filing.model.Opinion;
import cn.wuye.filing.model.Termination;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.shared.persistence.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@link FilingDetail} from the columns of {@link #COLUMNS}. */
final class FilingDetailMapper implements RowMapper<FilingDetail> {

    static final String COLUMNS = FilingRowMapper.COLUMNS + """
            , f.terms, f.opinion_stance, f.opinion_text, f.opinion_by, f.opinion_at,
            f.decision_ground, f.decision_comment, f.decision_by, f.decision_at,
            f.termination_basis, f.termination_notice, f.termination_ends, f.termination_document,
            f.follows_id, (select p.number from filing p where p.id = f.follows_id) as follows_number,
            f.created_at, f.first_submitted_at, f.accepted_at,
            (select coalesce(json_agg(json_build_object('subject', g.subject, 'text', g.text) order by g.position), '[]')
             from filing_gap g where g.filing_id = f.id) as gaps""";

    private final JsonMapper json;
    private final FilingRowMapper rows = new FilingRowMapper();

    FilingDetailMapper(JsonMapper json) {
        this.json = json;
    }

    @Override
    public FilingDetail mapRow(ResultSet row, int number) throws SQLException {
        return new FilingDetail(
                rows.mapRow(row, number),
                json.readValue(row.getString("terms"), ContractTerms.class),
                List.of(json.readValue(row.getString("gaps"), Gap[].class)),
                opinion(row),
                decision(row),
                termination(row),
                row.getObject("follows_id", UUID.class),
                row.getString("follows_number"),
                Objects.requireNonNull(Rows.instant(row, "created_at")),
                Rows.instant(row, "first_submitted_at"),
                Rows.instant(row, "accepted_at"),
                row.getObject("ended_on", LocalDate.class));
    }

    private static @Nullable Opinion opinion(ResultSet row) throws SQLException {
        String stance = row.getString("opinion_stance");
        return stance == null
                ? null
                : new Opinion(
                        Opinion.Stance.valueOf(stance),
                        row.getString("opinion_text"),
                        row.getObject("opinion_by", UUID.class),
                        Objects.requireNonNull(Rows.instant(row, "opinion_at")));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        Instant at = Rows.instant(row, "decision_at");
        String ground = row.getString("decision_ground");
        return at == null
                ? null
                : new Decision(
                        ground == null ? null : Decision.Ground.valueOf(ground),
                        row.getString("decision_comment"),
                        row.getObject("decision_by", UUID.class),
                        at);
    }

    private static @Nullable Termination termination(ResultSet row) throws SQLException {
        String basis = row.getString("termination_basis");
        return basis == null
                ? null
                : new Termination(
                        Termination.Basis.valueOf(basis),
                        row.getObject("termination_notice", LocalDate.class),
                        row.getObject("termination_ends", LocalDate.class),
                        row.getString("termination_document"));
    }
}
