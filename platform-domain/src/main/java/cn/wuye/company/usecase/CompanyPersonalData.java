package cn.wuye.company.usecase;

import cn.wuye.company.query.CompanyDetail;
import cn.wuye.company.query.CompanyQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.PersonalData;
import cn.wuye.shared.UseCase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names and phones of a company's people, one at a time, for whoever may see the company. */
@UseCase
public class CompanyPersonalData implements PersonalData {
    private final CompanyQueries companies;

    public CompanyPersonalData(CompanyQueries companies) {
        this.companies = companies;
    }

    @Override
    public String kind() {
        return "company";
    }

    @Override
    public @Nullable String reveal(Actor actor, UUID id, String field) {
        CompanyDetail detail = companies.detail(actor, id).orElseThrow(DomainException::notFound);
        return switch (field) {
            case "legalRepresentative" -> detail.legalRepresentative();
            case "phone" -> detail.phone();
            case "contactName" -> detail.contactName();
            case "contactPhone" -> detail.contactPhone();
            case "email" -> detail.email();
            default -> throw DomainException.notFound();
        };
    }
}
