package cn.wuye.filing.web;

import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.model.TermLines;
import cn.wuye.shared.web.Parts.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the open terms of a contract out in words, in groups, for its public page and its certificate. */
@Component
class OpenTerms {

    /** Terms that belong together, with the key of their heading. */
    record Group(String key, List<Fact> facts) {}

    private static final Map<String, String> CHOICES = Map.of(
            "feeMode", "filing.fee-mode.",
            "billingCycle", "filing.cycle.",
            "award", "filing.award.");
    private static final Set<String> ANSWERS = Set.of("subcontractsWhole", "cutsUtilities", "annexesSigned");

    private static final Set<String> ESSENTIALS =
            Set.of("gradeOverall", "feeMode", "billingCycle", "ownersPercent", "companyPercent");

    private final MessageSource messages;

    OpenTerms(MessageSource messages) {
        this.messages = messages;
    }

    /** The open terms that have a value. */
    List<Group> open(ContractTerms terms, Locale locale) {
        return groups(terms, name -> true, locale);
    }

    /** What T4 makes mandatory: grade, price and the division of income. */
    List<Group> essentials(ContractTerms terms, Locale locale) {
        return groups(
                terms,
                name -> ESSENTIALS.contains(name) || name.startsWith("fee.") || name.startsWith("parking."),
                locale);
    }

    private List<Group> groups(ContractTerms terms, Predicate<String> wanted, Locale locale) {
        Map<String, List<Fact>> groups = new LinkedHashMap<>();
        for (TermLines.Line line : TermLines.of(terms)) {
            if (line.open() && line.value() != null && wanted.test(line.name())) {
                groups.computeIfAbsent(group(line.name()), key -> new ArrayList<>())
                        .add(new Fact(label(line.name(), locale), value(line.name(), line.value(), locale)));
            }
        }
        return groups.entrySet().stream()
                .map(e -> new Group(e.getKey(), e.getValue()))
                .toList();
    }

    private static String group(String name) {
        if (name.startsWith("party") || name.equals("leadName")) {
            return "parties";
        }
        if (name.endsWith("On") && !name.equals("decidedOn")) {
            return "period";
        }
        if (name.startsWith("grade")) {
            return "grades";
        }
        if (name.startsWith("fee") || name.startsWith("parking.") || name.equals("commission")) {
            return "charges";
        }
        return switch (name) {
            case "billingCycle", "prepaidMonths" -> "charges";
            case "ownersPercent", "companyPercent", "incomeUse" -> "income";
            case "award", "awardDocument", "decidedOn", "voteTotal", "voteParticipating", "voteAgreeing" -> "procedure";
            case "subcontractsWhole", "cutsUtilities", "annexesSigned", "repairFundNote" -> "clauses";
            default -> name.startsWith("clause.") ? "clauses" : "premises";
        };
    }

    private String label(String name, Locale locale) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return text("filing.term." + name, locale);
        }
        String type = name.substring(dot + 1);
        return switch (name.substring(0, dot)) {
            case "fee" -> text("filings.fee-of", locale, text("filing.property." + type, locale));
            case "parking" -> text("filing.parking." + type, locale);
            default -> text("filing.clause." + type, locale);
        };
    }

    private @Nullable String value(String name, String value, Locale locale) {
        String choice = CHOICES.get(name);
        if (choice != null) {
            return text(choice + value, locale);
        }
        if (ANSWERS.contains(name)) {
            return text(Boolean.parseBoolean(value) ? "filings.yes" : "filings.no", locale);
        }
        if (name.startsWith("grade")) {
            return text("filings.grade", locale, value);
        }
        return value;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
