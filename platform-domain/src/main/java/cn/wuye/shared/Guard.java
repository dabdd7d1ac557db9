package cn.wuye.shared;

/**
 * A condition of a lifecycle step beyond status and role.
 *
 * @param name shown in the diagram
 * @param error raised when it does not hold
 */
public record Guard(String name, ErrorKey error) {}
