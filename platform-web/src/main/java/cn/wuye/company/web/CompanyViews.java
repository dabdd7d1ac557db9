package cn.wuye.company.web;

import cn.wuye.company.model.ProposalStatus;
import cn.wuye.company.query.CompanyDetail;
import cn.wuye.company.query.ProposalRow;
import cn.wuye.company.query.PublicCompany;
import cn.wuye.shared.Actor;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Masked;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.ExcelExport.Column;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Times;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns rows of the register into what pages show. */
@Component
class CompanyViews {
    private final MessageSource messages;

    CompanyViews(MessageSource messages) {
        this.messages = messages;
    }

    /** The public part. */
    List<Parts.Fact> facts(PublicCompany c, Locale locale) {
        return List.of(
                fact("uscc", c.uscc(), locale),
                fact("division", c.divisionName(), locale),
                fact("address", c.address(), locale),
                fact("registeredCapital", capital(c.registeredCapitalFen(), locale), locale),
                fact(
                        "establishedOn",
                        c.establishedOn() == null ? null : c.establishedOn().toString(),
                        locale),
                fact("partyOrganisation", text(c.partyOrganisation() ? "company.yes" : "company.no", locale), locale));
    }

    /** A company in the staff's list; people masked. */
    record Row(
            UUID id,
            String name,
            String uscc,
            String division,
            String legalRepresentative,
            String phone,
            @Nullable String capital,
            int estates,
            @Nullable Integer stars,
            String status) {}

    /** A proposal with what it would change and what the actor may do. */
    record ProposalView(
            String status,
            String at,
            List<Parts.Fact> contact,
            @Nullable String remark,
            List<Parts.Action> actions) {}

    Row row(CompanyDetail d, Locale locale) {
        PublicCompany c = d.company();
        return new Row(
                c.id(),
                c.name(),
                c.uscc(),
                c.divisionName(),
                Masked.name(d.legalRepresentative()),
                Masked.phone(d.phone()),
                capital(c.registeredCapitalFen(), locale),
                c.estates(),
                c.stars(),
                c.active() ? "ACTIVE" : "INACTIVE");
    }

    /** The personal part, masked. */
    List<Parts.Fact> people(CompanyDetail d, Locale locale) {
        return List.of(
                fact("legalRepresentative", Masked.name(d.legalRepresentative()), locale),
                fact("phone", Masked.phone(d.phone()), locale),
                fact("contactName", d.contactName() == null ? null : Masked.name(d.contactName()), locale),
                fact("contactPhone", d.contactPhone() == null ? null : Masked.phone(d.contactPhone()), locale),
                fact("email", d.email() == null ? null : Masked.email(d.email()), locale));
    }

    /** The buttons that take a company off the register or put it back. */
    List<Parts.Action> standing(CompanyDetail d, Locale locale) {
        PublicCompany c = d.company();
        String url = "/registers/companies/" + c.id() + (c.active() ? "/deactivation" : "/reactivation");
        String key = c.active() ? "DEACTIVATE" : "REACTIVATE";
        boolean serving = c.active() && c.estates() > 0;
        return List.of(new Parts.Action(
                key.toLowerCase(Locale.ROOT),
                text("company.action." + key, locale),
                url,
                c.active() ? "danger" : "success",
                true,
                text("company.confirm." + key, locale),
                !serving,
                serving ? text("company.still-serving", locale, c.estates()) : null,
                d.version()));
    }

    List<ProposalView> proposals(List<ProposalRow> rows, Actor actor, boolean mayDecide, Locale locale) {
        return rows.stream()
                .filter(p -> mayDecide || actor.has(Role.COMPANY_CLERK))
                .map(p -> new ProposalView(
                        p.status().name(),
                        Times.INSTANCE.minute(p.proposedAt()),
                        List.of(
                                fact("phone", p.contact().phone(), locale),
                                fact("address", p.contact().address(), locale),
                                fact("contactName", p.contact().contactName(), locale),
                                fact("contactPhone", p.contact().contactPhone(), locale),
                                fact("email", p.contact().email(), locale)),
                        p.decisionRemark(),
                        ProposalStatus.LIFECYCLE.stepsFrom(p.status(), actor.roles()).stream()
                                .map(step -> action(p, step.action(), locale))
                                .toList()))
                .toList();
    }

    private Parts.Action action(ProposalRow proposal, ProposalStatus.Action action, Locale locale) {
        String url = "/registers/proposals/" + proposal.id()
                + switch (action) {
                    case ACCEPT -> "/acceptance";
                    case REJECT -> "/rejection";
                    case WITHDRAW -> "/withdrawal";
                };
        return new Parts.Action(
                "proposal-" + action.name().toLowerCase(Locale.ROOT),
                text("proposal.action." + action, locale),
                url,
                action == ProposalStatus.Action.ACCEPT ? "success" : "neutral",
                action == ProposalStatus.Action.REJECT,
                text("proposal.confirm." + action, locale),
                true,
                null,
                null);
    }

    /** The entry as the form starts with it. */
    Map<String, Object> typed(CompanyDetail d) {
        PublicCompany c = d.company();
        Map<String, Object> all = new HashMap<>();
        all.put("version", d.version());
        all.put("uscc", c.uscc());
        put(all, "usccOverride", d.usccOverride());
        all.put("name", c.name());
        all.put("legalRepresentative", d.legalRepresentative());
        all.put("phone", d.phone());
        all.put("divisionCode", c.division());
        all.put("address", c.address());
        all.put("registeredCapital", FieldReader.plain(c.registeredCapitalFen()));
        put(
                all,
                "establishedOn",
                c.establishedOn() == null ? null : c.establishedOn().toString());
        all.put("partyOrganisation", c.partyOrganisation());
        put(all, "contactName", d.contactName());
        put(all, "contactPhone", d.contactPhone());
        put(all, "email", d.email());
        return all;
    }

    private static void put(Map<String, Object> all, String field, @Nullable String value) {
        if (value != null) {
            all.put(field, value);
        }
    }

    /** Columns of the export: no persons. */
    List<Column<CompanyDetail>> columns(Locale locale) {
        return List.of(
                column("uscc", 22, c -> c.uscc(), locale),
                column("name", 36, c -> c.name(), locale),
                column("division", 14, c -> c.divisionName(), locale),
                column("address", 36, c -> c.address(), locale),
                column(
                        "registeredCapital",
                        16,
                        c -> c.registeredCapitalFen() == 0 ? null : BigDecimal.valueOf(c.registeredCapitalFen(), 2),
                        locale),
                column("establishedOn", 14, c -> c.establishedOn(), locale),
                column(
                        "partyOrganisation",
                        10,
                        c -> text(c.partyOrganisation() ? "company.yes" : "company.no", locale),
                        locale),
                column("stars", 10, c -> c.stars(), locale),
                column("estates", 10, c -> c.estates(), locale),
                column(
                        "active",
                        10,
                        c -> text(c.active() ? "company.status.ACTIVE" : "company.status.INACTIVE", locale),
                        locale));
    }

    private Column<CompanyDetail> column(
            String field, int width, Function<PublicCompany, @Nullable Object> value, Locale locale) {
        return ExcelExport.column(text("company.field." + field, locale), width, d -> value.apply(d.company()));
    }

    Parts.Fact fact(String field, @Nullable String value, Locale locale) {
        return new Parts.Fact(text("company.field." + field, locale), value);
    }

    @Nullable
    String capital(long fen, Locale locale) {
        return fen == 0 ? null : messages.getMessage("company.yuan", new Object[] {Figures.hundredths(fen)}, locale);
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Direction of a sort column that was not asked for explicitly. */
    boolean descending(@Nullable String sort) {
        return sort != null && !sort.equals("name") && !sort.equals("division");
    }
}
