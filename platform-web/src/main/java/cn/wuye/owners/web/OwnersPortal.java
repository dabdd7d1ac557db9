package cn.wuye.owners.web;

import cn.wuye.owners.query.ResolutionQueries;
import cn.wuye.owners.query.ResolutionRow;
import cn.wuye.owners.query.SeatQueries;
import cn.wuye.shared.portal.EstateSection;
import cn.wuye.shared.portal.Section;
import cn.wuye.verify.PublicStreams;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the public sees of an estate's owners: its committee, and every posted decision with its numbers. */
@Configuration(proxyBeanMethods = false)
class OwnersPortal {
    private static final int RESOLUTIONS = 10;

    /** A resolution as residents see it. */
    record Line(
            String number,
            String title,
            String matter,
            String status,
            String tone,
            @Nullable String when,
            String turnout,
            @Nullable String amount,
            @Nullable String left,
            String stream) {}

    /** A member of the committee. */
    record Member(String name, String office) {}

    /** The section of an estate. */
    record EstateModel(List<Member> members, List<Line> resolutions) {}

    @Bean
    EstateSection ownersOfEstate(ResolutionQueries resolutions, SeatQueries seats, OwnersTexts texts) {
        return new EstateSection() {
            @Override
            public int position() {
                return 45;
            }

            @Override
            public Optional<Section> of(UUID estate) {
                List<Member> members = seats.ofEstate(estate, texts.today()).stream()
                        .map(s -> new Member(s.person(), texts.text("seat.office." + s.office(), texts.locale())))
                        .toList();
                List<Line> lines = resolutions.ofEstate(estate, RESOLUTIONS).stream()
                        .map(row -> line(row, texts))
                        .toList();
                return members.isEmpty() && lines.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Section("owners/estate-section", new EstateModel(members, lines)));
            }
        };
    }

    private static Line line(ResolutionRow row, OwnersTexts texts) {
        return new Line(
                row.number(),
                row.title(),
                texts.text("vote.matter." + row.matter(), texts.locale()),
                texts.text("resolution.status." + row.status(), texts.locale()),
                OwnersTexts.tone(row.status()),
                String.valueOf(row.countedOn() == null ? row.votingEndsOn() : row.countedOn()),
                row.countedOn() == null
                        ? ""
                        : texts.text(
                                "resolutions.section.turnout",
                                texts.locale(),
                                row.count().participatingHeads(),
                                row.count().totalHeads(),
                                row.count().agreeingHeads()),
                OwnersTexts.yuan(row.amount()),
                OwnersTexts.yuan(row.left()),
                "resolution:" + row.id());
    }

    /** The history of a posted decision can be checked by anybody. */
    @Bean
    PublicStreams postedResolutions(ResolutionQueries resolutions) {
        return new PublicStreams() {
            @Override
            public String capability() {
                return "resolution";
            }

            @Override
            public Optional<String> find(String term) {
                return Optional.empty();
            }

            @Override
            public Optional<String> title(String stream) {
                return resolutions
                        .posted(UUID.fromString(stream.substring(stream.indexOf(':') + 1)))
                        .map(row -> row.number() + " " + row.title());
            }
        };
    }
}
