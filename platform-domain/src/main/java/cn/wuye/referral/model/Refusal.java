package cn.wuye.referral.model;

import cn.wuye.inspection.Competent;
import org.jspecify.annotations.Nullable;

/**
 * "Not ours": who is, by which clause, and why (D1).
 *
 * @param named the competent body instead; null only while it is being typed
 */
public record Refusal(@Nullable Competent named, String clause, String reason) {}
