package cn.wuye.demo;

import cn.wuye.company.CompanyLookup;
import cn.wuye.company.CompanyLookup.CompanyFacts;
import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.evidence.usecase.AttachEvidence;
import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.model.Decision;
import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.Gap;
import cn.wuye.filing.model.Material;
import cn.wuye.filing.model.Opinion;
import cn.wuye.filing.model.Termination;
import cn.wuye.filing.usecase.CheckFiling;
import cn.wuye.filing.usecase.CheckForm;
import cn.wuye.filing.usecase.DecideFiling;
import cn.wuye.filing.usecase.GiveOpinion;
import cn.wuye.filing.usecase.SaveFiling;
import cn.wuye.filing.usecase.StartFiling;
import cn.wuye.filing.usecase.SubmitFiling;
import cn.wuye.filing.usecase.TerminateFiling;
import cn.wuye.filing.usecase.WithdrawFiling;
import cn.wuye.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets a contract live: written, handed in, perhaps returned, decided, ended, each step at its own time. */
@Component
@Profile("demo")
class DemoFilings {

    /** Where a filing's life stops. */
    enum Outcome {
        DRAFT,
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        FILED,
        REJECTED,
        NOT_ACCEPTED,
        WITHDRAWN,
        LAPSED
    }

    /**
     * A contract to be filed.
     *
     * @param follows the filing that is renewed or amended
     * @param returns how often it is sent back before it goes on
     * @param written the day the clerk begins to fill in the form
     */
    record Plan(
            FilingKind kind,
            UUID estate,
            Actor filer,
            Actor reviewer,
            Actor street,
            LocalDate signed,
            LocalDate start,
            LocalDate end,
            @Nullable Story follows,
            Outcome outcome,
            int returns,
            LocalDate written) {

        /** The same contract, written down on a given day. */
        Plan written(LocalDate day) {
            return new Plan(kind, estate, filer, reviewer, street, signed, start, end, follows, outcome, returns, day);
        }

        boolean pending() {
            return outcome == Outcome.SUBMITTED || outcome == Outcome.RETURNED || outcome == Outcome.ACCEPTED;
        }
    }

    /** A filing that will have been; its id is known once the diary has come to its first page. */
    static final class Story {
        private @Nullable UUID id;

        UUID id() {
            return Objects.requireNonNull(id, "not begun yet");
        }
    }

    private final EstateLookup estates;
    private final CompanyLookup companies;
    private final StartFiling start;
    private final SaveFiling save;
    private final CheckFiling check;
    private final SubmitFiling submit;
    private final WithdrawFiling withdraw;
    private final GiveOpinion opinion;
    private final CheckForm form;
    private final DecideFiling decide;
    private final TerminateFiling terminate;
    private final AttachEvidence attach;

    DemoFilings(
            EstateLookup estates,
            CompanyLookup companies,
            StartFiling start,
            SaveFiling save,
            CheckFiling check,
            SubmitFiling submit,
            WithdrawFiling withdraw,
            GiveOpinion opinion,
            CheckForm form,
            DecideFiling decide,
            TerminateFiling terminate,
            AttachEvidence attach) {
        this.estates = estates;
        this.companies = companies;
        this.start = start;
        this.save = save;
        this.check = check;
        this.submit = submit;
        this.withdraw = withdraw;
        this.opinion = opinion;
        this.form = form;
        this.decide = decide;
        this.terminate = terminate;
        this.attach = attach;
    }

    /** Notes in the diary all that happens to a filing. */
    Story tell(Plan plan, DemoLives.Stage stage, String county, Random random) {
        Story story = new Story();
        DemoDays days = new DemoDays(stage.calendar(), plan.written(), stage.now(), random);
        new Telling(plan, story, stage, county, random, days).all();
        return story;
    }

    /** Notes that a contract is ended by agreement on a day, 30 days ahead. */
    void terminate(DemoLives.Stage stage, String county, Story story, Actor company, LocalDate day, Random random) {
        DemoDays days = new DemoDays(stage.calendar(), day, stage.now(), random);
        stage.diary()
                .add(
                        county,
                        days.instant(),
                        () -> terminate.handle(
                                company,
                                new TerminateFiling.Command(
                                        story.id(),
                                        null,
                                        new Termination(
                                                Termination.Basis.AGREEMENT, day, day.plusDays(30), "示例解除协议"))));
    }

    /** One filing's way into the diary. */
    private final class Telling {
        private final Plan plan;
        private final Story story;
        private final DemoLives.Stage stage;
        private final String county;
        private final Random random;
        private final DemoDays days;

        Telling(Plan plan, Story story, DemoLives.Stage stage, String county, Random random, DemoDays days) {
            this.plan = plan;
            this.story = story;
            this.stage = stage;
            this.county = county;
            this.random = random;
            this.days = days;
        }

        void all() {
            write();
            if (plan.outcome() == Outcome.DRAFT) {
                return;
            }
            next(plan.pending() ? 1 : 1 + random.nextInt(4), () -> hand(plan, story.id()));
            if (plan.outcome() == Outcome.WITHDRAWN) {
                next(
                        1,
                        () -> withdraw.handle(
                                plan.filer(), new WithdrawFiling.Command(story.id(), null, "合同内容有调整，撤回后重新提交")));
                return;
            }
            if (plan.outcome() == Outcome.RETURNED || plan.outcome() == Outcome.LAPSED) {
                sendBack(1);
                if (plan.outcome() == Outcome.LAPSED) {
                    stage.diary().night(DemoDays.after(stage.calendar(), days.day(), 6));
                }
                return;
            }
            if (plan.outcome() == Outcome.SUBMITTED) {
                if (random.nextInt(3) == 0) {
                    opinion();
                }
                return;
            }
            for (int i = 0; i < plan.returns() && !plan.pending(); i++) {
                sendBack(1 + random.nextInt(2));
                next(1 + random.nextInt(4), () -> hand(plan, story.id()));
            }
            examine();
        }

        private void write() {
            next(
                    0,
                    () -> story.id = start.handle(
                            plan.filer(),
                            new StartFiling.Command(
                                    plan.kind(),
                                    plan.estate(),
                                    plan.follows() == null
                                            ? null
                                            : plan.follows().id())));
            DemoTerms terms = new DemoTerms(new Random(random.nextLong()));
            next(0, () -> save.handle(plan.filer(), new SaveFiling.Command(story.id(), null, terms(terms))));
            next(0, () -> attach(plan.outcome() == Outcome.DRAFT ? 3 : Integer.MAX_VALUE));
        }

        private ContractTerms terms(DemoTerms terms) {
            EstateFacts estate = estates.find(plan.estate()).orElseThrow();
            @Nullable
            CompanyFacts company = plan.filer().company() == null
                    ? null
                    : companies.find(plan.filer().company()).orElseThrow();
            return terms.write(plan.kind(), estate, company, plan.signed(), plan.start(), plan.end());
        }

        private void attach(int most) {
            check.required(plan.filer(), story.id()).stream()
                    .filter(Material::uploaded)
                    .limit(most)
                    .forEach(material -> {
                        DemoMaterials.File file = stage.materials().of(material);
                        attach.handle(
                                plan.filer(),
                                new AttachEvidence.Command(
                                        "filing:" + story.id(), material.name(), file.name(), file.content()));
                    });
        }

        private void examine() {
            if (plan.outcome() == Outcome.NOT_ACCEPTED) {
                next(
                        1,
                        () -> form.refuse(
                                plan.reviewer(),
                                new CheckForm.Refuse(
                                        story.id(),
                                        null,
                                        Decision.Ground.WRONG_SUBJECT,
                                        "该合同为单项保洁服务合同，不属于物业服务合同备案事项。")));
                return;
            }
            if (random.nextInt(10) > 0) {
                opinion();
            }
            next(1, () -> form.accept(plan.reviewer(), new CheckForm.Accept(story.id(), null, "材料齐全，予以受理")));
            if (plan.outcome() == Outcome.ACCEPTED) {
                return;
            }
            int review = 1 + random.nextInt(4);
            if (plan.outcome() == Outcome.REJECTED) {
                next(
                        review,
                        () -> decide.reject(
                                plan.reviewer(),
                                new DecideFiling.Reject(
                                        story.id(), null, Decision.Ground.FALSE_CONTENT, "经核实，所附业主共同决定与公示结果不一致。")));
            } else {
                next(review, () -> decide.file(plan.reviewer(), new DecideFiling.File(story.id(), null, "准予备案登记")));
            }
        }

        private void sendBack(int workingDays) {
            String text = DemoWords.GAPS.get(random.nextInt(DemoWords.GAPS.size()));
            List<Gap> gaps = random.nextInt(3) == 0
                    ? List.of(new Gap("M2", text))
                    : List.of(new Gap("M2", text), new Gap("M9", "收费标准表请加盖公章"));
            next(
                    workingDays,
                    () -> form.sendBack(
                            plan.reviewer(), new CheckForm.SendBack(story.id(), null, gaps, "请在补正期限内一次性补齐")));
        }

        private void opinion() {
            boolean concern = random.nextInt(6) == 0;
            next(
                    0,
                    () -> opinion.handle(
                            plan.street(),
                            new GiveOpinion.Command(
                                    story.id(),
                                    null,
                                    concern ? Opinion.Stance.CONCERN : Opinion.Stance.SUPPORT,
                                    concern ? "近期有业主反映收费公示不全，请督促企业完善公示。" : null)));
        }

        private void next(int workingDays, Runnable action) {
            stage.diary().add(county, days.plus(workingDays).instant(), action);
        }
    }

    private void hand(Plan plan, UUID id) {
        submit.handle(plan.filer(), new SubmitFiling.Command(id, null));
    }
}
