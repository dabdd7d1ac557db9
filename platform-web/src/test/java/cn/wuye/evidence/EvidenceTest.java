package cn.wuye.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.evidence.model.EvidenceError;
import cn.wuye.evidence.usecase.AttachEvidence;
import cn.wuye.evidence.usecase.RemoveEvidence;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.People;
import cn.wuye.shared.Sha256;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.WebTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class EvidenceTest {
    private static final Actor CLERK = People.clerk(SamplePolicy.COMPANY);
    private static final Actor STRANGER = People.clerk(UUID.fromString("00000000-0000-4000-8000-00000000c002"));

    @Autowired
    AttachEvidence attach;

    @Autowired
    RemoveEvidence remove;

    @Autowired
    EvidenceLookup lookup;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Test
    void takesEachAllowedType() {
        byte[] excel = Samples.zip("[Content_Types].xml", "xl/workbook.xml");
        assertThat(type(attach("合同.pdf", Samples.pdf()))).isEqualTo("application/pdf");
        assertThat(type(attach("现场.JPG", Samples.jpeg(800, 600)))).isEqualTo("image/jpeg");
        assertThat(type(attach("现场.png", Samples.png(40, 30)))).isEqualTo("image/png");
        assertThat(type(attach("现场.webp", Samples.webp()))).isEqualTo("image/webp");
        assertThat(type(attach("决议.docx", Samples.zip("[Content_Types].xml", "word/document.xml"))))
                .endsWith("wordprocessingml.document");
        assertThat(type(attach("收费表.xlsx", excel))).endsWith("spreadsheetml.sheet");
        assertThat(lookup.of(SamplePolicy.STREAM)).hasSize(6);
    }

    @Test
    void refusesWhatIsNotWhatItSays() {
        refused(EvidenceError.TYPE_NOT_ALLOWED, "照片.jpg", Samples.htmlPolyglot());
        refused(
                EvidenceError.TYPE_NOT_ALLOWED,
                "合同.pdf",
                ("\n\n" + "%PDF-1.7 <html>").getBytes(StandardCharsets.UTF_8));
        refused(
                EvidenceError.TYPE_NOT_ALLOWED,
                "图.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        refused(EvidenceError.TYPE_NOT_ALLOWED, "材料.docx", Samples.zip("word/document.xml"));
        refused(EvidenceError.TYPE_NOT_ALLOWED, "材料.docx", Samples.zip("readme.txt"));
        refused(
                EvidenceError.TYPE_NOT_ALLOWED,
                "宏.docx",
                Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        refused(EvidenceError.WRONG_EXTENSION, "合同.pdf", Samples.jpeg(10, 10));
        refused(EvidenceError.WRONG_EXTENSION, "网页.html", Samples.jpeg(10, 10));
        refused(EvidenceError.BROKEN, "合同.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8));
        refused(EvidenceError.BROKEN, "照片.jpg", java.util.Arrays.copyOf(Samples.jpeg(800, 600), 300));
        refused(EvidenceError.TOO_MANY_PIXELS, "炸弹.png", Samples.pixelBomb());
        refused(EvidenceError.EMPTY, "空.pdf", new byte[0]);
        refused(EvidenceError.TOO_LARGE, "大.pdf", new byte[20 * 1024 * 1024 + 1]);
        assertThat(count("evidence")).isZero();
        assertThat(count("evidence_blob")).isZero();
    }

    @Test
    void keepsTheSameBytesOnce() {
        byte[] photo = Samples.jpeg(100, 100);
        attach("一.jpg", photo);
        attach("二.jpg", photo);
        assertThat(count("evidence")).isEqualTo(2);
        assertThat(count("evidence_blob")).isEqualTo(1);
        assertThat(lookup.of(SamplePolicy.STREAM))
                .extracting(EvidenceLookup.Item::sha256)
                .containsOnly(Sha256.hex(photo));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/合同.pdf|合同.pdf",
                "C:\\资料\\合同.pdf|合同.pdf",
                "a\u202Efdp.exe.pdf|afdp.exe.pdf",
                "合<同>:\"?*.pdf|合同.pdf",
                "...pdf|file.pdf",
                "无扩展名|无扩展名.pdf",
                ".pdf|file.pdf"
            })
    void makesFileNamesSafe(String claimed, String kept) {
        attach(claimed, Samples.pdf());
        assertThat(lookup.of(SamplePolicy.STREAM).get(0).fileName()).isEqualTo(kept);
    }

    @Test
    void removalLeavesTheFileInTheHistory() throws Exception {
        UUID id = attach("合同.pdf", Samples.pdf());
        remove.handle(CLERK, new RemoveEvidence.Command(id, "传错了"));
        assertThat(lookup.of(SamplePolicy.STREAM)).isEmpty();
        assertThat(jdbc.sql("select action from timeline where stream = :s order by sequence")
                        .param("s", "evidence:" + id)
                        .query(String.class)
                        .list())
                .containsExactly("ATTACH", "REMOVE");
        assertThat(jdbc.sql("select content from timeline where stream = :s and sequence = 1")
                        .param("s", "evidence:" + id)
                        .query(String.class)
                        .single())
                .contains("attachedTo=" + SamplePolicy.STREAM, "sha256=")
                .doesNotContain("合同");
        assertError(EvidenceError.ALREADY_REMOVED, () -> remove.handle(CLERK, new RemoveEvidence.Command(id, null)));
        web.perform(get("/api/v1/evidence")
                        .param("stream", SamplePolicy.STREAM)
                        .param("removed", "true")
                        .with(People.as(CLERK)))
                .andExpect(jsonPath("$[0].fileName").value("合同.pdf"))
                .andExpect(jsonPath("$[0].removedAt").exists());
    }

    @Test
    void hidesFilesFromStrangersAndLetsReadersNotChange() throws Exception {
        UUID id = attach("合同.pdf", Samples.pdf());
        web.perform(get("/evidence/" + id).with(People.as(People.REVIEWER))).andExpect(status().isOk());
        assertError(SharedError.FORBIDDEN, () -> remove.handle(People.REVIEWER, new RemoveEvidence.Command(id, null)));
        assertError(SharedError.NOT_FOUND, () -> remove.handle(STRANGER, new RemoveEvidence.Command(id, null)));
        assertError(SharedError.NOT_FOUND, () -> attach.handle(STRANGER, command("合同.pdf", Samples.pdf(), "M2")));
        for (Actor outside : new Actor[] {STRANGER, People.OTHER_REVIEWER, People.SYSTEM_ADMIN}) {
            for (String path :
                    new String[] {"/evidence/" + id, "/evidence/" + id + "/thumbnail", "/api/v1/evidence/" + id}) {
                web.perform(get(path).with(People.as(outside))).andExpect(status().isNotFound());
            }
        }
        web.perform(get("/evidence/" + id)).andExpect(status().isNotFound());
    }

    @Test
    void servesFilesSoThatNothingRunsInThem() throws Exception {
        UUID pdf = attach("合同 正本.pdf", Samples.pdf());
        UUID word = attach("决议.docx", Samples.zip("[Content_Types].xml", "word/document.xml"));
        web.perform(get("/evidence/" + pdf).with(People.as(CLERK)))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")))
                .andExpect(header().string("Content-Security-Policy", org.hamcrest.Matchers.endsWith("; sandbox")));
        web.perform(get("/evidence/" + pdf).param("inline", "true").with(People.as(CLERK)))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("inline")));
        web.perform(get("/evidence/" + word).param("inline", "true").with(People.as(CLERK)))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")));
        String tag = web.perform(get("/evidence/" + pdf).with(People.as(CLERK)))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        web.perform(get("/evidence/" + pdf).header("If-None-Match", tag).with(People.as(CLERK)))
                .andExpect(status().isNotModified());
        web.perform(get("/evidence/" + pdf).header("If-None-Match", tag).with(People.as(STRANGER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void turnsThumbnailsUpright() throws Exception {
        UUID id = attach("现场.jpg", Samples.photoTurnedRight(1200, 800));
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(bytes("/evidence/" + id + "/thumbnail", CLERK)));
        assertThat(small.getHeight()).isEqualTo(480);
        assertThat(small.getWidth()).isEqualTo(320);
    }

    @Test
    void showsVisitorsNoMetadataOfPhotos() throws Exception {
        byte[] photo = Samples.photoTurnedRight(1200, 800);
        UUID id = attach.handle(CLERK, command("现场.jpg", photo, "OPEN"));
        assertThat(bytes("/evidence/" + id, CLERK)).isEqualTo(photo);
        byte[] shown = bytes("/evidence/" + id, Actor.visitor());
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain(Samples.SECRET);
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(photo));
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(after.getWidth()).isEqualTo(1200);
        assertThat(after.getRGB(100, 400)).isEqualTo(before.getRGB(100, 400));
        UUID again = attach.handle(CLERK, command("再传.jpg", shown, "OPEN"));
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(bytes("/evidence/" + again + "/thumbnail", CLERK)));
        assertThat(small.getHeight()).isEqualTo(480);
        UUID webp = attach.handle(CLERK, command("图.webp", Samples.webp(), "OPEN"));
        assertThat(bytes("/evidence/" + webp, Actor.visitor())).isEqualTo(Samples.webp());
        byte[] png = Samples.png(40, 30);
        UUID picture = attach.handle(CLERK, command("图.png", png, "OPEN"));
        assertThat(bytes("/evidence/" + picture, Actor.visitor())).isEqualTo(png);
    }

    @Test
    void takesFilesFromFormsAndNamesTheOthers() throws Exception {
        web.perform(multipart("/evidence")
                        .file(new MockMultipartFile("file", "现场.jpg", "text/html", Samples.jpeg(20, 20)))
                        .file(new MockMultipartFile("file", "病毒.exe", "image/jpeg", new byte[] {'M', 'Z', 0, 0}))
                        .param("stream", SamplePolicy.STREAM)
                        .param("kind", "M2")
                        .with(csrf())
                        .with(People.as(CLERK)))
                .andExpect(redirectedUrl("/samples/" + SamplePolicy.CASE))
                .andExpect(result ->
                        assertThat(result.getFlashMap().get("flash").toString()).contains("danger", "病毒.exe"));
        assertThat(lookup.of(SamplePolicy.STREAM))
                .extracting(EvidenceLookup.Item::mediaType)
                .containsExactly("image/jpeg");
        UUID id = lookup.of(SamplePolicy.STREAM).get(0).id();
        web.perform(post("/evidence/" + id + "/removal")
                        .param("back", "//evil.example")
                        .with(csrf())
                        .with(People.as(CLERK)))
                .andExpect(redirectedUrl("/samples/" + SamplePolicy.CASE));
        assertThat(lookup.of(SamplePolicy.STREAM)).isEmpty();
    }

    @Test
    void answersTheUploadScriptInJson() throws Exception {
        web.perform(multipart("/evidence")
                        .file(new MockMultipartFile("file", "现场.jpg", "image/jpeg", Samples.htmlPolyglot()))
                        .param("stream", SamplePolicy.STREAM)
                        .param("kind", "M2")
                        .header("X-Requested-With", "XMLHttpRequest")
                        .with(csrf())
                        .with(People.as(CLERK)))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("现场.jpg")));
    }

    @Test
    void servesMachines() throws Exception {
        web.perform(multipart("/api/v1/evidence")
                        .file(new MockMultipartFile("file", "合同.pdf", null, Samples.pdf()))
                        .param("stream", SamplePolicy.STREAM)
                        .param("kind", "M2")
                        .with(csrf())
                        .with(People.as(CLERK)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.mediaType").value("application/pdf"));
        web.perform(get("/api/v1/evidence").param("stream", SamplePolicy.STREAM).with(People.as(People.REVIEWER)))
                .andExpect(jsonPath("$.length()").value(1));
        web.perform(get("/api/v1/evidence").param("stream", SamplePolicy.STREAM).with(People.as(STRANGER)))
                .andExpect(jsonPath("$.length()").value(0));
    }

    private UUID attach(String name, byte[] content) {
        return attach.handle(CLERK, command(name, content, "M2"));
    }

    private static AttachEvidence.Command command(String name, byte[] content, String kind) {
        return new AttachEvidence.Command(SamplePolicy.STREAM, kind, name, content);
    }

    private String type(UUID id) {
        return lookup.of(SamplePolicy.STREAM).stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow()
                .mediaType();
    }

    private byte[] bytes(String path, Actor actor) throws Exception {
        var request = actor.signedIn() ? get(path).with(People.as(actor)) : get(path);
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private void refused(EvidenceError error, String name, byte[] content) {
        assertError(error, () -> attach(name, content));
    }

    private static void assertError(ErrorKey error, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(error));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
