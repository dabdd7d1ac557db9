package cn.wuye.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing lies and whom it concerns; scope and worklist are decided by it.
 *
 * @param division division code, most often of the community
 * @param company the company concerned
 * @param estate the estate concerned
 */
public record Place(
        String division, @Nullable UUID company, @Nullable UUID estate) {
    public static Place of(String division) {
        return new Place(division, null, null);
    }
}
