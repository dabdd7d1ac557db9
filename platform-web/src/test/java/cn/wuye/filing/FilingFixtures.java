package cn.wuye.filing;

import cn.wuye.company.model.CompanyMother;
import cn.wuye.company.usecase.RegisterCompany;
import cn.wuye.estate.model.EstateMother;
import cn.wuye.estate.usecase.RegisterEstate;
import cn.wuye.evidence.usecase.AttachEvidence;
import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.FilingMother;
import cn.wuye.filing.model.Material;
import cn.wuye.filing.usecase.CheckFiling;
import cn.wuye.filing.usecase.CheckForm;
import cn.wuye.filing.usecase.DecideFiling;
import cn.wuye.filing.usecase.SaveFiling;
import cn.wuye.filing.usecase.StartFiling;
import cn.wuye.filing.usecase.SubmitFiling;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.stereotype.Component;

/** Brings filings into any state through the use cases. */
@Component
public class FilingFixtures {
    private final RegisterCompany registerCompany;
    private final RegisterEstate registerEstate;
    private final StartFiling start;
    private final SaveFiling save;
    private final SubmitFiling submit;
    private final CheckFiling check;
    private final CheckForm form;
    private final DecideFiling decide;
    private final AttachEvidence attach;
    private final TestClock.Movable clock;

    FilingFixtures(
            RegisterCompany registerCompany,
            RegisterEstate registerEstate,
            StartFiling start,
            SaveFiling save,
            SubmitFiling submit,
            CheckFiling check,
            CheckForm form,
            DecideFiling decide,
            AttachEvidence attach,
            TestClock.Movable clock) {
        this.registerCompany = registerCompany;
        this.registerEstate = registerEstate;
        this.start = start;
        this.save = save;
        this.submit = submit;
        this.check = check;
        this.form = form;
        this.decide = decide;
        this.attach = attach;
        this.clock = clock;
    }

    public UUID company(int number) {
        return registerCompany.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(number), null));
    }

    public UUID estate(String name) {
        return registerEstate.handle(
                People.CITY, new RegisterEstate.Command(EstateMother.entry(name, People.COMMUNITY), null));
    }

    /** Terms without gaps for company number {@code number}, signed a week ago. */
    public ContractTerms terms(int number) {
        ContractTerms t = FilingMother.terms();
        ContractTerms.Parties p = t.parties();
        ContractTerms.Parties parties = new ContractTerms.Parties(
                p.partyA(),
                p.partyAUscc(),
                CompanyMother.entry(number).profile().name(),
                CompanyMother.uscc(number),
                p.leadName(),
                p.leadPhone(),
                p.handlerName(),
                p.handlerPhone());
        ContractTerms.Period period = new ContractTerms.Period(
                clock.today().minusDays(7), clock.today(), clock.today().plusYears(3));
        return new ContractTerms(
                parties,
                period,
                t.premises(),
                t.grades(),
                t.charges(),
                t.income(),
                t.procedure(),
                t.clauses(),
                t.undertakings());
    }

    /** A complete draft of company number {@code number}. */
    public UUID draft(Actor clerk, UUID estate, int number) {
        UUID id = start.handle(clerk, new StartFiling.Command(FilingKind.PRE, estate, null));
        save.handle(clerk, new SaveFiling.Command(id, null, terms(number)));
        for (Material material : check.required(clerk, id)) {
            if (material.uploaded()) {
                attach(clerk, id, material);
            }
        }
        return id;
    }

    public void attach(Actor clerk, UUID filing, Material material) {
        byte[] pdf = onePage();
        attach.handle(clerk, new AttachEvidence.Command("filing:" + filing, material.name(), material + ".pdf", pdf));
    }

    /** A PDF with one empty page. */
    static byte[] onePage() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public UUID submitted(Actor clerk, UUID estate, int number) {
        UUID id = draft(clerk, estate, number);
        submit.handle(clerk, new SubmitFiling.Command(id, null));
        return id;
    }

    public UUID accepted(Actor clerk, UUID estate, int number) {
        UUID id = submitted(clerk, estate, number);
        form.accept(People.REVIEWER, new CheckForm.Accept(id, null, null));
        return id;
    }

    public UUID filed(Actor clerk, UUID estate, int number) {
        UUID id = accepted(clerk, estate, number);
        decide.file(People.REVIEWER, new DecideFiling.File(id, null, null));
        return id;
    }
}
