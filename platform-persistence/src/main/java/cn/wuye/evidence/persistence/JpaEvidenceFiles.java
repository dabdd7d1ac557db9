package cn.wuye.evidence.persistence;

import cn.wuye.evidence.model.AcceptedFile;
import cn.wuye.evidence.model.Evidence;
import cn.wuye.evidence.model.EvidenceFiles;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evidence through JPA; its bytes past it, so that no file is held in the persistence context. */
@Repository
class JpaEvidenceFiles implements EvidenceFiles {
    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaEvidenceFiles(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Evidence> find(UUID id) {
        return Optional.ofNullable(entities.find(Evidence.class, id));
    }

    @Override
    public void add(Evidence evidence) {
        entities.persist(evidence);
    }

    @Override
    public int attachedTo(String stream) {
        return jdbc.sql("select count(*) from evidence where attached_to = :stream and removed_at is null")
                .param("stream", stream)
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<String> mediaType(String sha256) {
        return jdbc.sql("select media_type from evidence_blob where sha256 = :sha256")
                .param("sha256", sha256)
                .query(String.class)
                .optional();
    }

    @Override
    public void keep(String sha256, AcceptedFile file) {
        jdbc.sql("""
                insert into evidence_blob (sha256, media_type, size, content, thumbnail)
                values (:sha256, :mediaType, :size, :content, :thumbnail) on conflict do nothing
                """)
                .param("sha256", sha256)
                .param("mediaType", file.mediaType())
                .param("size", file.content().length)
                .param("content", file.content())
                .param("thumbnail", file.thumbnail(), java.sql.Types.BINARY)
                .update();
    }
}
