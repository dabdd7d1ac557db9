package cn.wuye.filing.usecase;

import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.PersonalData;
import cn.wuye.shared.UseCase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Phones and the handler's name of a filing, one at a time, for whoever may see the filing. */
@UseCase
public class FilingPersonalData implements PersonalData {
    private final FilingQueries filings;

    public FilingPersonalData(FilingQueries filings) {
        this.filings = filings;
    }

    @Override
    public String kind() {
        return "filing";
    }

    @Override
    public @Nullable String reveal(Actor actor, UUID id, String field) {
        FilingDetail filing = filings.find(actor, id).orElseThrow(DomainException::notFound);
        ContractTerms.Parties parties = filing.terms().parties();
        return switch (field) {
            case "leadPhone" -> parties.leadPhone();
            case "handlerName" -> parties.handlerName();
            case "handlerPhone" -> parties.handlerPhone();
            default -> throw DomainException.notFound();
        };
    }
}
