package cn.wuye.referral.web;

import cn.wuye.division.Divisions;
import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Estates to choose from: the chosen one and what a search found. */
@Component
class EstateChoices {
    private static final int FOUND = 20;

    /** An estate to choose. */
    record Choice(UUID id, String code, String name, String place) {}

    private final EstateLookup estates;
    private final Divisions divisions;

    EstateChoices(EstateLookup estates, Divisions divisions) {
        this.estates = estates;
        this.divisions = divisions;
    }

    /** @param reaches which estates may be offered */
    List<Choice> of(@Nullable UUID chosen, String text, Predicate<EstateFacts> reaches) {
        Stream<EstateFacts> preset = chosen == null ? Stream.empty() : estates.find(chosen).stream();
        Stream<EstateFacts> found = text.isBlank() ? Stream.empty() : estates.search(text.strip(), FOUND * 5).stream();
        return Stream.concat(preset, found)
                .filter(reaches)
                .distinct()
                .limit(FOUND)
                .map(e -> new Choice(
                        e.id(),
                        e.code(),
                        e.name(),
                        String.join(" ", divisions.path(e.division())) + " "
                                + Objects.requireNonNullElse(e.address(), "")))
                .toList();
    }
}
