package cn.wuye.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentTest {

    @Test
    void writesPublicValuesInTheOrderOfTheirNames() {
        assertThat(Content.empty().open("b", 2).open("a", "一").canonical()).isEqualTo("a=一\nb=2\n");
        assertThat(Content.empty().open("a", "一").open("b", 2).hash())
                .isEqualTo(Content.empty().open("b", 2).open("a", "一").hash());
    }

    @Test
    void leavesOutWhatIsAbsent() {
        assertThat(Content.empty().open("a", null).sealed("b", null).canonical())
                .isEmpty();
    }

    @Test
    void escapesLineBreaksSoThatNoValueCanLookLikeAnother() {
        assertThat(Content.empty().open("a", "x\nb=y\\n\r").canonical()).isEqualTo("a=x\\nb=y\\\\n\\r\n");
        assertThat(Content.empty().open("a", "x\nb=y").hash())
                .isNotEqualTo(Content.empty().open("a", "x").open("b", "y").hash());
    }

    @Test
    void showsOnlyTheHashOfWhatIsPrivate() {
        Content content = Content.empty().open("a", 1).sealed("phone", "13800000000");
        assertThat(content.canonical()).isEqualTo("a=1\nprivate=" + Sha256.hex("phone=13800000000\n") + "\n");
        assertThat(content.canonical()).doesNotContain("138");
        assertThat(content.hash())
                .isNotEqualTo(Content.empty()
                        .open("a", 1)
                        .sealed("phone", "13800000001")
                        .hash());
    }
}
