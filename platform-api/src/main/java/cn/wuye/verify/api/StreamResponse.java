package cn.wuye.verify.api;

import cn.wuye.shared.MerkleTree;
import cn.wuye.shared.TimelineRow;
import cn.wuye.verify.model.MerkleRoot;
import cn.wuye.verify.query.PublicRecords.PublicRecord;
import cn.wuye.verify.query.VerifyQueries.Inclusion;
import cn.wuye.verify.query.VerifyQueries.Proven;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A record's chain and the proof that it is sealed. Every text is exactly what enters the hashes. */
record StreamResponse(
        @Schema(example = "filing:0f8e7a52-6f0d-4f6c-9a0b-3f2f6f1d2c11")
        String stream,

        @Schema(description = "What people call it", example = "周物合备〔2026〕411602-0001 示例花园") @Nullable
        String title,

        @Schema(description = "The chain, oldest first") List<Row> rows,

        @Schema(
                description = "Canonical public text of the newest row; its SHA-256 is that row's contentHash",
                example = "number=周物合备〔2026〕411602-0001\nstatus=FILED\n")
        String content,

        @Schema(description = "Proof that the newest sealed row is under a root; null while none is sealed") @Nullable
        Proof proof,

        @Schema(description = "The root of the proof and those after it, oldest first")
        List<Root> roots,

        @Schema(
                description = "Whether roots reaches the newest root; if not, go on with /api/v1/verify/roots and the "
                        + "cursor -id of the last one")
        boolean complete) {

    /** A row of the chain; absent values enter the hash as a hyphen. */
    record Row(
            @Schema(example = "2") int sequence,
            @Schema(example = "2026-11-24T02:00:00.000Z") String at,

            @Schema(description = "Kind of organisation and territory", example = "COUNTY_BUREAU/411602")
            String by,

            @Schema(example = "FILE") String action,
            @Schema(example = "ACCEPTED") @Nullable String from,
            @Schema(example = "FILED") @Nullable String to,

            @Schema(description = "SHA-256 of the account id, a line feed and the remark")
            String sealed,

            String contentHash,
            String previousHash,
            String hash) {

        static Row of(TimelineRow row) {
            return new Row(
                    row.sequence(),
                    TimelineRow.instant(row.at()),
                    row.by(),
                    row.action(),
                    row.from(),
                    row.to(),
                    row.sealed(),
                    row.contentHash(),
                    row.previousHash(),
                    row.hash());
        }
    }

    /** A hash that is joined on one side. */
    record Step(@Schema(allowableValues = {"left", "right"}) String side, String hash) {
        static List<Step> of(List<MerkleTree.Step> path) {
            return path.stream()
                    .map(step -> new Step(step.side().name().toLowerCase(Locale.ROOT), step.hash()))
                    .toList();
        }
    }

    /** Leads from a row's hash to a root. */
    record Proof(
            @Schema(description = "The row that is proven", example = "2")
            int sequence,

            @Schema(example = "17") long rootId,

            @Schema(description = "Which leaf the row is", example = "3")
            int rowIndex,

            @Schema(description = "Leaves under the root, the previous root included", example = "12")
            int leafCount,

            @Schema(description = "From the leaf up") List<Step> path,
            String root,
            String previousRoot,
            @Schema(example = "2026-11-25T18:10:00.000Z") String at) {

        static Proof of(Inclusion proof, MerkleRoot root) {
            return new Proof(
                    proof.sequence(),
                    proof.root(),
                    proof.index(),
                    proof.size(),
                    Step.of(proof.path()),
                    root.root(),
                    root.previousRoot(),
                    TimelineRow.instant(root.at()));
        }
    }

    /** A published root. */
    record Root(
            @Schema(example = "17") long id,
            @Schema(example = "2026-11-25T18:10:00.000Z") String at,

            @Schema(description = "Leaves, the previous root included", example = "12")
            int leafCount,

            @Schema(description = "The root before, which is leaf 0; 64 zeros for the first")
            String previousRoot,

            @Schema(description = "Leads from the root before to this one")
            List<Step> path,

            String root) {

        static Root of(MerkleRoot root) {
            List<Step> path = root.previousProof().stream()
                    .map(hash -> new Step("right", hash))
                    .toList();
            return new Root(
                    root.id(), TimelineRow.instant(root.at()), root.size(), root.previousRoot(), path, root.root());
        }
    }

    static StreamResponse of(PublicRecord record) {
        Proven proven = record.proven();
        Inclusion proof = proven.proof();
        return new StreamResponse(
                proven.stream(),
                record.title(),
                proven.rows().stream().map(Row::of).toList(),
                proven.content(),
                proof == null ? null : Proof.of(proof, proven.roots().get(0)),
                proven.roots().stream().map(Root::of).toList(),
                proven.complete());
    }
}
