package cn.wuye.estate.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of an estate. Areas in 0.01 m².
 *
 * @param divisionCode code of its community, 12 digits
 * @param boundaries the four sides of the management area
 * @param chargeableArea area that property fees are charged on
 * @param buildings how many buildings
 * @param parkingOwned parking spaces with own title (产权)
 * @param parkingCivilDefence in civil-defence works (人防)
 * @param parkingCommon common to all owners (共有)
 * @param isNew whether it counts as a new estate (G1) or an existing one (G2)
 * @param serviceRoomArea property service rooms
 */
public record EstateProfile(
        String name,
        String divisionCode,
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
        boolean isNew,
        long serviceRoomArea) {}
