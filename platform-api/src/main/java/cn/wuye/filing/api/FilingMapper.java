package cn.wuye.filing.api;

import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.model.Decision;
import cn.wuye.filing.model.Gap;
import cn.wuye.filing.model.Opinion;
import cn.wuye.filing.model.Termination;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.filing.query.FilingRow;
import cn.wuye.filing.query.FilingSearch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

/** Between the records of the interface and those of the domain: square metres and yuan become whole hundredths. */
@Mapper(componentModel = "spring", unmappedTargetPolicy = ReportingPolicy.ERROR)
interface FilingMapper {

    ContractTerms terms(TermsBody body);

    TermsBody body(ContractTerms terms);

    @Mapping(target = "estate", source = "row")
    @Mapping(target = "company", source = "row")
    FilingSummary summary(FilingRow row);

    @Mapping(target = "id", source = "estate")
    @Mapping(target = "code", source = "estateCode")
    @Mapping(target = "name", source = "estateName")
    FilingSummary.Estate estate(FilingRow row);

    default FilingSummary.@Nullable Company company(FilingRow row) {
        return row.company() == null || row.companyName() == null
                ? null
                : new FilingSummary.Company(row.company(), row.companyName());
    }

    @Mapping(target = "summary", source = "detail.row")
    @Mapping(target = "follows", source = "detail")
    FilingResponse response(FilingDetail detail, List<FilingResponse.ActionLink> actions);

    default FilingResponse.@Nullable Reference follows(FilingDetail detail) {
        return detail.follows() == null ? null : new FilingResponse.Reference(detail.follows(), detail.followsNumber());
    }

    FilingResponse.OpinionResponse opinion(Opinion opinion);

    FilingResponse.DecisionResponse decision(Decision decision);

    Termination termination(FilingResponse.TerminationBody body);

    List<Gap> gaps(List<FilingResponse.GapBody> gaps);

    FilingResponse.VersionResponse version(FilingQueries.Version version);

    @Mapping(target = "text", source = "q")
    FilingSearch search(FilingFilter filter);

    @Mapping(target = "estate", source = "row")
    @Mapping(target = "company", source = "row.companyName")
    @Mapping(target = "publicStatus", expression = "java(row.status().publicStatus())")
    @Mapping(target = "filedAt", source = "row.decidedAt")
    @Mapping(target = "page", expression = "java(\"/register/filings/\" + row.id())")
    RegisterEntry entry(FilingRow row);

    /** Hundredths as a decimal. */
    default @Nullable BigDecimal decimal(@Nullable Long hundredths) {
        return hundredths == null ? null : BigDecimal.valueOf(hundredths, 2);
    }

    /** A decimal with at most two places, which its validation has seen to, as hundredths. */
    default @Nullable Long hundredths(@Nullable BigDecimal decimal) {
        return decimal == null
                ? null
                : decimal.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }
}
