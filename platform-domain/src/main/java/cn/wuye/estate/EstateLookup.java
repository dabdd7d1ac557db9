package cn.wuye.estate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds estates of the register. */
public interface EstateLookup {

    /** How an estate is served (G2). */
    enum ServiceMode {
        /** 专业化物业服务 */
        PROFESSIONAL,
        /** 业主自行管理 */
        SELF_MANAGED,
        /** 社区代管 */
        COMMUNITY_RUN,
        /** 应急服务 */
        EMERGENCY,
        /** 无物业服务 */
        NONE
    }

    /**
     * What others may know of an estate. Areas in 0.01 m².
     *
     * @param code public project code, part of its address
     * @param division code of its community, 12 digits
     * @param company the company that serves it now
     * @param servedSince when that company took over
     */
    record EstateFacts(
            UUID id,
            String code,
            String name,
            String division,
            String address,
            @Nullable String boundaries,
            @Nullable String developer,
            long grossArea,
            long residentialArea,
            long chargeableArea,
            int households,
            int buildings,
            int lifts,
            int parkingOwned,
            int parkingCivilDefence,
            int parkingCommon,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate deliveredOn,
            ServiceMode serviceMode,
            @Nullable UUID company,
            @Nullable LocalDate servedSince) {}

    Optional<EstateFacts> find(UUID id);

    Optional<EstateFacts> findByCode(String code);

    /** Estates that a company serves now, by name. */
    List<EstateFacts> servedBy(UUID company);

    /** Estates of the register whose name, code or address contains a text, by name, at most {@code limit}. */
    List<EstateFacts> search(String text, int limit);
}
