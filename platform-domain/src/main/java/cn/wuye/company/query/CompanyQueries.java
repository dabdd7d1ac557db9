package cn.wuye.company.query;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the register of companies. Authorities see companies registered in their territory and those that serve an
 * estate there; a company sees itself; anybody sees the public part of those that stand in the register.
 */
public interface CompanyQueries {

    Page<CompanyDetail> page(Actor actor, CompanySearch search, PageRequest request);

    void forEach(Actor actor, CompanySearch search, PageRequest request, Consumer<CompanyDetail> row);

    Optional<CompanyDetail> detail(Actor actor, UUID id);

    Page<PublicCompany> publicPage(CompanySearch search, PageRequest request);

    void forEachPublic(Consumer<PublicCompany> row);

    Optional<PublicCompany> publicByUscc(String uscc);

    /** Proposals of a company, newest first, at most 20. */
    List<ProposalRow> proposals(UUID company);

    Optional<ProposalRow> proposal(UUID id);

    /** Companies of the register whose name or code contains the text, by name, at most {@code limit}. */
    List<PublicCompany> choose(@Nullable String text, int limit);

    /** How many stand in the register. */
    long count();

    /** When the register last changed; empty if it never did. */
    Optional<java.time.Instant> changedAt();
}
