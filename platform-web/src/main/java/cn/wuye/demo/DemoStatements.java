package cn.wuye.demo;

import cn.wuye.demo.DemoCity.County;
import cn.wuye.demo.DemoRegisters.DemoEstate;
import cn.wuye.income.EntryCode;
import cn.wuye.income.model.BookKind;
import cn.wuye.income.model.Books;
import cn.wuye.income.model.IncomeBook;
import cn.wuye.income.model.Statement;
import cn.wuye.income.model.StatementLine;
import cn.wuye.income.model.StatementStatus;
import cn.wuye.income.model.Statements;
import cn.wuye.income.usecase.OpenStatement;
import cn.wuye.income.usecase.RunStatement;
import cn.wuye.income.usecase.RunStatement.Notes;
import cn.wuye.income.usecase.RunStatement.Objections;
import cn.wuye.income.usecase.RunStatement.Step;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The quarterly statements of the estates that keep books: most are handed in, confirmed and signed in time; some are
 * late, some meet an objection, and of the newest quarter some are missing or still on their way.
 */
@Component
@Profile("demo")
class DemoStatements {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int QUARTERS = 6;
    /** Days after the end of a quarter: the books are made up on the sixth. */
    private static final int IN_TIME = 9;

    private static final int LATE = 24;
    private static final int STEP = 3;
    private static final int KINDS = 11;

    private final OpenStatement open;
    private final RunStatement run;
    private final Books books;
    private final Statements statements;
    private final DemoPeople people;
    private final TransactionTemplate transaction;

    DemoStatements(
            OpenStatement open,
            RunStatement run,
            Books books,
            Statements statements,
            DemoPeople people,
            TransactionTemplate transaction) {
        this.open = open;
        this.run = run;
        this.books = books;
        this.statements = statements;
        this.people = people;
        this.transaction = transaction;
    }

    /** What becomes of a statement. */
    private enum Course {
        SMOOTH,
        LATE,
        OBJECTED,
        MISSING,
        UNCONFIRMED,
        UNSIGNED,
        UNANSWERED;

        static Course of(int turn, boolean newest) {
            return switch (turn) {
                case 0, 6 -> LATE;
                case 3 -> newest ? MISSING : LATE;
                case 1 -> OBJECTED;
                case 4 -> newest ? UNCONFIRMED : SMOOTH;
                case 7 -> newest ? UNSIGNED : SMOOTH;
                case 9 -> newest ? UNANSWERED : OBJECTED;
                default -> SMOOTH;
            };
        }
    }

    /** Notes the statements of a county's closed quarters. */
    void plan(
            DemoDiary diary,
            County county,
            List<DemoEstate> estatesHere,
            List<Actor> clerks,
            LocalDate opening,
            LocalDate today) {
        Map<UUID, Actor> byCompany =
                clerks.stream().collect(Collectors.toMap(c -> c.company(), Function.identity(), (a, b) -> a));
        Quarter running = Quarter.of(today);
        List<DemoEstate> chosen = DemoBooks.chosen(county, estatesHere);
        for (int i = 0; i < chosen.size(); i++) {
            DemoEstate estate = chosen.get(i);
            for (int back = QUARTERS; back >= 1; back--) {
                Quarter quarter = running.minus(back);
                if (quarter.end().isBefore(opening.plusMonths(1))) {
                    continue;
                }
                int turn = Math.floorMod(i * 5 + quarter.number() * 3 + Integer.parseInt(county.code()), KINDS);
                Course course = Course.of(turn, back == 1);
                new Life(diary, county, estate, quarter, i, today, byCompany).note(course);
            }
        }
    }

    /** A statement on its way. */
    private final class Life {
        private final DemoDiary diary;
        private final County county;
        private final DemoEstate estate;
        private final Quarter quarter;
        private final int minute;
        private final LocalDate today;
        private final Map<UUID, Actor> clerks;

        Life(
                DemoDiary diary,
                County county,
                DemoEstate estate,
                Quarter quarter,
                int minute,
                LocalDate today,
                Map<UUID, Actor> clerks) {
            this.diary = diary;
            this.county = county;
            this.estate = estate;
            this.quarter = quarter;
            this.minute = minute;
            this.today = today;
            this.clerks = clerks;
        }

        void note(Course course) {
            int day = course == Course.LATE ? LATE : IN_TIME;
            if (course == Course.MISSING) {
                return;
            }
            step(day, 10, book -> handIn(book));
            if (course == Course.UNCONFIRMED) {
                return;
            }
            if (course == Course.OBJECTED || course == Course.UNANSWERED) {
                day += STEP;
                step(day, 11, book -> known().ifPresent(statement -> object(book, statement)));
                if (course == Course.UNANSWERED) {
                    return;
                }
                day += STEP;
                step(day, 12, book -> known().ifPresent(statement -> answer(book, statement)));
            }
            day += STEP;
            step(day, 14, book -> known().ifPresent(statement -> confirm(book, statement)));
            if (course != Course.UNSIGNED) {
                day += STEP;
                step(day, 15, book -> known().ifPresent(this::sign));
            }
        }

        private void step(int days, int hour, Consumer<IncomeBook> action) {
            LocalDate day = quarter.end().plusDays(days);
            if (day.isBefore(today)) {
                Instant at = day.atTime(hour, minute).atZone(ZONE).toInstant();
                diary.add(
                        county.code(),
                        at,
                        () -> transaction.executeWithoutResult(status -> books.ofEstate(estate.id())
                                .filter(book -> clerks.containsKey(book.place().company()))
                                .ifPresent(action)));
            }
        }

        private Optional<Statement> known() {
            return statements.of(estate.id(), quarter).stream().findFirst();
        }

        private Actor clerk(IncomeBook book) {
            return Objects.requireNonNull(clerks.get(book.place().company()));
        }

        private void handIn(IncomeBook book) {
            Statement statement = known().orElse(null);
            if (statement == null) {
                UUID id = open.handle(clerk(book), book.id(), quarter);
                statement = statements.find(id).orElseThrow();
            } else {
                run.fill(clerk(book), new Step(statement.id(), null, null));
            }
            submit(clerk(book), statement);
        }

        private void submit(Actor clerk, Statement statement) {
            Map<String, String> why = new HashMap<>();
            for (Violation found : run.check(statement)) {
                if (found.field() != null && !found.rule().equals("STM-11")) {
                    why.put(found.field(), reason(found.rule()));
                }
            }
            run.annotate(clerk, new Notes(statement.id(), null, notes(statement), why));
            run.submit(clerk, new Step(statement.id(), null, null));
        }

        private Map<Integer, String> notes(Statement statement) {
            Map<Integer, String> notes = new HashMap<>();
            for (int i = 0; i < statement.lines().size(); i++) {
                StatementLine line = statement.lines().get(i);
                if (line.objection() != null) {
                    notes.put(i, "演示：已补充票据和验收单，存放于物业服务中心备查。");
                } else if (line.code() == EntryCode.R1) {
                    notes.put(i, "演示：按月收取，收费明细张贴于小区公示栏。");
                }
            }
            return notes;
        }

        private void object(IncomeBook book, Statement statement) {
            int position = 0;
            for (int i = 0; i < statement.lines().size(); i++) {
                if (statement.lines().get(i).code() == EntryCode.UPKEEP) {
                    position = i;
                }
            }
            run.object(
                    reviewer(book), new Objections(statement.id(), null, Map.of(position, "演示：未见维护项目的票据和验收单，请补充说明。")));
        }

        private void answer(IncomeBook book, Statement statement) {
            submit(clerk(book), statement);
        }

        private void confirm(IncomeBook book, Statement statement) {
            if (book.kind() == BookKind.ACCOUNT && statement.status() == StatementStatus.SUBMITTED) {
                run.confirm(people.committee(estate), new Step(statement.id(), null, null));
            }
        }

        private void sign(Statement statement) {
            run.sign(people.communityManager(estate.community()), new Step(statement.id(), null, null));
        }

        private Actor reviewer(IncomeBook book) {
            return book.kind() == BookKind.ACCOUNT
                    ? people.committee(estate)
                    : people.communityManager(estate.community());
        }
    }

    private static String reason(String rule) {
        return switch (rule) {
            case "STM-04" -> "演示：合作方拖欠本季费用，已发函催收，预计下季到账。";
            case "STM-05" -> "演示：部分车位（点位）本季空置，按实际使用收取。";
            case "STM-06" -> "演示：收款后汇总缴存，已要求当日缴存并整改。";
            case "STM-08" -> "演示：上季有一次性收入，本季恢复正常。";
            case "STM-09" -> "演示：上年同期合同尚未全部生效。";
            case "STM-10" -> "演示：小区可经营的公共部位较少，收入低于同类小区。";
            default -> "演示：情况属实，凭证齐全，可以查验。";
        };
    }
}
