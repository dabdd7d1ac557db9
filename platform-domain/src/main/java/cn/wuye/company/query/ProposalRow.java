package cn.wuye.company.query;

import cn.wuye.company.model.Contact;
import cn.wuye.company.model.ProposalStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal of a company to change its contact data. */
public record ProposalRow(
        UUID id,
        UUID companyId,
        Contact contact,
        ProposalStatus status,
        Instant proposedAt,
        @Nullable String decisionRemark) {}
