package cn.wuye.estate.query;

import cn.wuye.estate.EstateLookup.ServiceMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An estate with the names of where it lies and who serves it. Areas in 0.01 m². All of it is public. */
public record EstateRow(
        UUID id,
        long version,
        String code,
        String name,
        String division,
        String county,
        String street,
        String community,
        String address,
        @Nullable String boundaries,
        @Nullable String developer,
        long grossArea,
        long residentialArea,
        long chargeableArea,
        long serviceRoomArea,
        int households,
        int buildings,
        int lifts,
        int parkingOwned,
        int parkingCivilDefence,
        int parkingCommon,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate deliveredOn,
        boolean isNew,
        ServiceMode serviceMode,
        @Nullable UUID companyId,
        @Nullable String companyName,
        @Nullable String companyUscc,
        @Nullable LocalDate servedSince,
        boolean active) {

    public int parking() {
        return parkingOwned + parkingCivilDefence + parkingCommon;
    }
}
