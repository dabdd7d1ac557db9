package cn.wuye.income.web;

import static cn.wuye.income.model.PaymentStatus.LIFECYCLE;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.evidence.EvidenceLookup.Item;
import cn.wuye.identity.People;
import cn.wuye.income.Postings;
import cn.wuye.income.model.Approval;
import cn.wuye.income.model.PaymentGate;
import cn.wuye.income.model.PaymentRules;
import cn.wuye.income.model.PaymentRules.Purpose;
import cn.wuye.income.model.PaymentStatus;
import cn.wuye.income.model.PaymentStatus.Action;
import cn.wuye.income.model.PaymentTier;
import cn.wuye.income.query.PaymentQueries;
import cn.wuye.income.query.PaymentRow;
import cn.wuye.income.usecase.PaymentEvidence;
import cn.wuye.income.usecase.RequestPayment;
import cn.wuye.owners.Committees;
import cn.wuye.owners.Committees.Seated;
import cn.wuye.owners.ResolutionUse;
import cn.wuye.owners.ResolutionUse.Allowed;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.EvidenceItems;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a payment draws: above all who decides on it, by which clause, and what is left. */
@Component
class PaymentView {

    /** What somebody of the deciding body said. */
    record Voice(
            String who,
            String office,
            boolean agreed,
            String at,
            @Nullable String remark) {}

    /**
     * The gate: who decides and why.
     *
     * @param lineLeft what the budget's line leaves; null without one
     */
    record Gate(
            PaymentTier tier,
            String title,
            String why,
            @Nullable String lineLeft,
            String balance,
            boolean lacking) {}

    private final PaymentQueries queries;
    private final RequestPayment request;
    private final ResolutionUse resolutions;
    private final Committees committees;
    private final Postings postings;
    private final EvidenceLookup evidence;
    private final People people;
    private final Histories histories;
    private final PolicyBook policies;
    private final PaymentTexts texts;

    PaymentView(
            PaymentQueries queries,
            RequestPayment request,
            ResolutionUse resolutions,
            Committees committees,
            Postings postings,
            EvidenceLookup evidence,
            People people,
            Histories histories,
            PolicyBook policies,
            PaymentTexts texts) {
        this.queries = queries;
        this.request = request;
        this.resolutions = resolutions;
        this.committees = committees;
        this.postings = postings;
        this.evidence = evidence;
        this.people = people;
        this.histories = histories;
        this.policies = policies;
        this.texts = texts;
    }

    void draw(Model model, Actor actor, PaymentRow row, Locale locale) {
        List<Item> files = evidence.of("payment:" + row.id());
        List<Approval> said = queries.approvals(row.id());
        boolean draft = row.status() == PaymentStatus.DRAFT;
        boolean payer = actor.has(Role.COMPANY_CLERK) || actor.has(Role.OWNERS_MEMBER) && row.company() == null;
        Gate gate = gate(row, locale);
        model.addAttribute("row", row);
        model.addAttribute("tone", PaymentTexts.tone(row.status()));
        model.addAttribute("amount", Figures.money(row.amount()));
        model.addAttribute("use", texts.use(row.code(), locale));
        model.addAttribute("requestedAt", Times.INSTANCE.minute(row.requestedAt()));
        model.addAttribute("notedAt", row.notedAt() == null ? null : Times.INSTANCE.minute(row.notedAt()));
        model.addAttribute("gate", gate);
        bands(model, locale);
        model.addAttribute("voices", voices(actor, said, locale));
        model.addAttribute("members", committees.of(row.estate(), texts.today()));
        model.addAttribute("submits", draft && payer && may(actor, row, Action.SUBMIT));
        model.addAttribute("says", says(actor, row, said));
        model.addAttribute(
                "ratifying", row.status() == PaymentStatus.UNRATIFIED || row.status() == PaymentStatus.LAPSED);
        model.addAttribute("pays", payer && (may(actor, row, Action.PAY) || may(actor, row, Action.PAY_FIRST)));
        model.addAttribute("resolutions", resolutions(row, gate, locale));
        model.addAttribute("basis", of(files, PaymentEvidence.BASIS, draft && payer));
        model.addAttribute("vouchers", of(files, PaymentEvidence.VOUCHER, false));
        model.addAttribute("actions", actions(actor, row, payer, locale));
        model.addAttribute("entries", histories.of("payment:" + row.id(), "payment", locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(texts.text("nav.payments", locale), "/payments"),
                        new Parts.Crumb(row.number(), null)));
    }

    private Gate gate(PaymentRow row, Locale locale) {
        RequestPayment.Way way = request.way(row.estate(), row.code(), row.amount());
        PaymentTier tier = row.tier() == null ? way.tier() : row.tier();
        long balance = postings.balance(row.estate());
        Long left = way.gate().lineLeft();
        return new Gate(
                tier,
                texts.text("payment.tier." + tier, locale),
                why(row, way, tier, locale),
                left == null ? null : Figures.money(left),
                Figures.money(balance),
                !row.status().paid() && row.amount() > balance);
    }

    private String why(PaymentRow row, RequestPayment.Way way, PaymentTier tier, Locale locale) {
        if (row.tier() != null || tier != PaymentTier.OWNERS) {
            return texts.text("payments.why." + tier, locale);
        }
        if (!way.gate().committee()) {
            return texts.text("payments.why.no-committee", locale);
        }
        return texts.text(way.gate().inBudget() ? "payments.why.OWNERS" : "payments.why.off-budget", locale);
    }

    /** The bands with the standing of each parameter. */
    private void bands(Model model, Locale locale) {
        Policy policy = policies.at(texts.today());
        model.addAttribute("tier1", policy.integer(PaymentGate.TIER1));
        model.addAttribute("tier2", policy.integer(PaymentGate.TIER2));
        model.addAttribute("share", policy.integer(PaymentGate.SHARE));
        model.addAttribute(
                "vote",
                policy.find(PaymentGate.VOTE)
                        .map(yuan -> texts.text("payments.vote.set", locale, Long.parseLong(yuan)))
                        .orElse(texts.text("payments.vote.unset", locale)));
    }

    private List<Voice> voices(Actor actor, List<Approval> said, Locale locale) {
        boolean outside = actor.kind() == cn.wuye.shared.OrgKind.COMPANY;
        Map<UUID, String> names =
                people.names(said.stream().map(Approval::account).toList());
        return said.stream()
                .map(a -> new Voice(
                        outside && a.office().equals(Approval.COMMUNITY)
                                ? ""
                                : Objects.requireNonNullElse(names.get(a.account()), ""),
                        texts.text(
                                a.office().equals(Approval.COMMUNITY)
                                        ? "payments.office.COMMUNITY"
                                        : "seat.office." + a.office(),
                                locale),
                        a.agreed(),
                        Times.INSTANCE.minute(a.at()),
                        a.remark()))
                .toList();
    }

    private boolean says(Actor actor, PaymentRow row, List<Approval> said) {
        if (!may(actor, row, Action.APPROVE) && !may(actor, row, Action.ENDORSE)) {
            return false;
        }
        List<Seated> seats = committees.of(row.estate(), texts.today());
        boolean seated = seats.isEmpty()
                ? actor.has(Role.COMMUNITY_MANAGER)
                : seats.stream().anyMatch(s -> s.account().equals(actor.accountId()));
        return seated
                && !row.requestedBy().equals(actor.accountId())
                && said.stream().noneMatch(a -> a.account().equals(actor.accountId()));
    }

    /** Resolutions that could carry it: of this estate, on a spending of this use; each says what it leaves. */
    private List<Parts.Option> resolutions(PaymentRow row, Gate gate, Locale locale) {
        if (gate.tier() != PaymentTier.OWNERS || row.resolution() != null) {
            return List.of();
        }
        Purpose purpose = new Purpose(row.code(), row.amount(), row.text(), row.payee(), row.emergencyReason());
        return Choices.of(
                resolutions.open(row.estate()).stream()
                        .filter(a -> PaymentRules.serves(a, row.estate(), purpose))
                        .toList(),
                a -> a.id().toString(),
                a -> texts.text("payments.resolution.option", locale, a.number(), a.purpose(), Figures.money(left(a))));
    }

    private static long left(Allowed allowed) {
        Long left = allowed.left();
        return left == null ? 0 : left;
    }

    private static List<Parts.Item> of(List<Item> files, String kind, boolean removable) {
        return EvidenceItems.of(
                files.stream().filter(f -> f.kind().equals(kind)).toList(), removable);
    }

    private static boolean may(Actor actor, PaymentRow row, Action action) {
        return LIFECYCLE
                .step(row.status(), action)
                .filter(step -> actor.hasAny(step.roles()))
                .isPresent();
    }

    private List<Parts.Action> actions(Actor actor, PaymentRow row, boolean payer, Locale locale) {
        List<Parts.Action> actions = new ArrayList<>();
        boolean informs = row.tier() != null && row.tier() != PaymentTier.CHAIR_FINANCE;
        if (informs && row.notedAt() == null && row.status().counts() && actor.has(Role.COMMUNITY_MANAGER)) {
            actions.add(action(row, "NOTE", "note", "primary", false, locale));
        }
        if (payer && may(actor, row, Action.WITHDRAW)) {
            actions.add(action(row, "WITHDRAW", "withdrawal", "neutral", true, locale));
        }
        return actions;
    }

    private Parts.Action action(PaymentRow row, String key, String path, String tone, boolean comment, Locale locale) {
        return new Parts.Action(
                key,
                texts.text("payments.step." + key, locale),
                "/payments/" + row.id() + "/" + path,
                tone,
                comment,
                texts.text("payments.confirm." + key, locale),
                true,
                null,
                row.version());
    }
}
