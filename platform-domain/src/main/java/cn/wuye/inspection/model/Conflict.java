package cn.wuye.inspection.model;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A conflict of interest of an inspector (行政处罚法 43).
 *
 * @param companyName name of the company when it was noted
 * @param reason why, as in a relative who works there; never published
 */
public record Conflict(UUID company, String companyName, String reason, LocalDate since) {}
