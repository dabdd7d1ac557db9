package cn.wuye.estate.model;

/**
 * A building of an estate.
 *
 * @param name number or name, as in 1号楼
 * @param floors storeys above ground
 * @param units staircases
 */
public record Building(String name, int floors, int units, int households, int lifts) {}
