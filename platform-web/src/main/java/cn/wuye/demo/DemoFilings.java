package cn.wuye.demo;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.company.CompanyLookup;
import cn.wuye.company.CompanyLookup.CompanyFacts;
import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.evidence.usecase.AttachEvidence;
import cn.wuye.filing.model.Decision;
import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.Gap;
import cn.wuye.filing.model.Material;
import cn.wuye.filing.model.Opinion;
import cn.wuye.filing.model.Termination;
import cn.wuye.filing.usecase.CheckFiling;
import cn.wuye.filing.usecase.CheckForm;
import cn.wuye.filing.usecase.CloseRunOutFilings;
import cn.wuye.filing.usecase.DecideFiling;
import cn.wuye.filing.usecase.GiveOpinion;
import cn.wuye.filing.usecase.SaveFiling;
import cn.wuye.filing.usecase.StartFiling;
import cn.wuye.filing.usecase.SubmitFiling;
import cn.wuye.filing.usecase.TerminateFiling;
import cn.wuye.filing.usecase.WithdrawFiling;
import cn.wuye.shared.Actor;
import cn.wuye.shared.web.PlatformClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
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
     * @param returned whether it is sent back once before it goes on
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
            @Nullable UUID follows,
            Outcome outcome,
            boolean returned) {}

    private final PlatformClock clock;
    private final WorkCalendars calendars;
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
    private final CloseRunOutFilings closeRunOut;
    private final AttachEvidence attach;

    DemoFilings(
            PlatformClock clock,
            WorkCalendars calendars,
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
            CloseRunOutFilings closeRunOut,
            AttachEvidence attach) {
        this.clock = clock;
        this.calendars = calendars;
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
        this.closeRunOut = closeRunOut;
        this.attach = attach;
    }

    UUID live(Plan plan, DemoMaterials materials, Random random) {
        DemoDays days = new DemoDays(calendars.current(), plan.signed(), clock.instant(), random);
        days.plus(1 + random.nextInt(3));
        UUID id = write(plan, materials, random, days);
        if (plan.outcome() == Outcome.DRAFT) {
            return id;
        }
        step(days.plus(1 + random.nextInt(random.nextInt(7) == 0 ? 18 : 6)), () -> hand(plan, id));
        if (plan.outcome() == Outcome.WITHDRAWN) {
            step(
                    days.plus(1),
                    () -> withdraw.handle(plan.filer(), new WithdrawFiling.Command(id, null, "合同内容有调整，撤回后重新提交")));
            return id;
        }
        if (plan.returned() || plan.outcome() == Outcome.RETURNED || plan.outcome() == Outcome.LAPSED) {
            step(days.plus(1 + random.nextInt(2)), () -> sendBack(plan, id, random));
            if (plan.outcome() == Outcome.RETURNED) {
                return id;
            }
            if (plan.outcome() == Outcome.LAPSED) {
                closeOn(days.plus(7).day());
                return id;
            }
            step(days.plus(1 + random.nextInt(4)), () -> hand(plan, id));
        }
        if (plan.outcome() == Outcome.SUBMITTED) {
            if (random.nextInt(3) == 0) {
                step(days.plus(0), () -> say(plan, id, random));
            }
            return id;
        }
        examine(plan, id, random, days);
        return id;
    }

    private void examine(Plan plan, UUID id, Random random, DemoDays days) {
        if (plan.outcome() == Outcome.NOT_ACCEPTED) {
            step(
                    days.plus(1),
                    () -> form.refuse(
                            plan.reviewer(),
                            new CheckForm.Refuse(
                                    id, null, Decision.Ground.WRONG_SUBJECT, "该合同为单项保洁服务合同，不属于物业服务合同备案事项。")));
            return;
        }
        if (random.nextInt(10) > 0) {
            step(days.plus(random.nextInt(2)), () -> say(plan, id, random));
        }
        step(
                days.plus(random.nextInt(2)),
                () -> form.accept(plan.reviewer(), new CheckForm.Accept(id, null, "材料齐全，予以受理")));
        if (plan.outcome() == Outcome.ACCEPTED) {
            return;
        }
        days.plus(1 + random.nextInt(4));
        if (plan.outcome() == Outcome.REJECTED) {
            step(
                    days,
                    () -> decide.reject(
                            plan.reviewer(),
                            new DecideFiling.Reject(id, null, Decision.Ground.FALSE_CONTENT, "经核实，所附业主共同决定与公示结果不一致。")));
        } else {
            step(days, () -> decide.file(plan.reviewer(), new DecideFiling.File(id, null, "准予备案登记")));
        }
    }

    private UUID write(Plan plan, DemoMaterials materials, Random random, DemoDays days) {
        UUID[] id = new UUID[1];
        EstateFacts estate = estates.find(plan.estate()).orElseThrow();
        @Nullable
        CompanyFacts company = plan.filer().company() == null
                ? null
                : companies.find(plan.filer().company()).orElseThrow();
        step(
                days,
                () -> id[0] = start.handle(
                        plan.filer(), new StartFiling.Command(plan.kind(), plan.estate(), plan.follows())));
        step(
                days.plus(0),
                () -> save.handle(
                        plan.filer(),
                        new SaveFiling.Command(
                                id[0],
                                null,
                                new DemoTerms(random)
                                        .write(
                                                plan.kind(),
                                                estate,
                                                company,
                                                plan.signed(),
                                                plan.start(),
                                                plan.end()))));
        step(days.plus(0), () -> {
            int left = plan.outcome() == Outcome.DRAFT ? 3 : Integer.MAX_VALUE;
            for (Material material : check.required(plan.filer(), id[0])) {
                if (material.uploaded() && left-- > 0) {
                    DemoMaterials.File file = materials.of(material);
                    attach.handle(
                            plan.filer(),
                            new AttachEvidence.Command(
                                    "filing:" + id[0], material.name(), file.name(), file.content()));
                }
            }
        });
        return id[0];
    }

    void terminate(UUID filing, Actor company, LocalDate day) {
        step(
                new DemoDays(calendars.current(), day, clock.instant(), new Random(day.toEpochDay())),
                () -> terminate.handle(
                        company,
                        new TerminateFiling.Command(
                                filing,
                                null,
                                new Termination(Termination.Basis.AGREEMENT, day, day.plusDays(30), "示例解除协议"))));
    }

    /** The night's work on a day: what has run out is closed. */
    void closeOn(LocalDate day) {
        clock.at(
                day.atTime(LocalTime.of(1, 30))
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .toInstant(),
                () -> {
                    while (closeRunOut.handle() > 0) {
                        continue;
                    }
                });
    }

    private void hand(Plan plan, UUID id) {
        submit.handle(plan.filer(), new SubmitFiling.Command(id, null));
    }

    private void sendBack(Plan plan, UUID id, Random random) {
        String text = DemoWords.GAPS.get(random.nextInt(DemoWords.GAPS.size()));
        form.sendBack(
                plan.reviewer(),
                new CheckForm.SendBack(
                        id, null, List.of(new Gap("M2", text), new Gap("M9", "收费标准表请加盖公章")), "请在补正期限内一次性补齐"));
    }

    private void say(Plan plan, UUID id, Random random) {
        boolean concern = random.nextInt(6) == 0;
        opinion.handle(
                plan.street(),
                new GiveOpinion.Command(
                        id,
                        null,
                        concern ? Opinion.Stance.CONCERN : Opinion.Stance.SUPPORT,
                        concern ? "近期有业主反映收费公示不全，请督促企业完善公示。" : null));
    }

    private void step(DemoDays days, Runnable action) {
        clock.at(days.instant(), action);
    }
}
