package cn.wuye.policy.web;

import cn.wuye.policy.Policy;
import cn.wuye.policy.model.NewValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A new value as typed; what cannot be read becomes a gap of the rules. */
public class PolicyForm {
    private String value = "";
    private String status = "";
    private String effectiveFrom = "";
    private String source = "";
    private String reason = "";
    private @Nullable Long version;

    NewValue toValue() {
        return new NewValue(value, readStatus(), readDate(), source, reason);
    }

    private Policy.@Nullable Status readStatus() {
        return Arrays.stream(Policy.Status.values())
                .filter(s -> s.name().equals(status))
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate readDate() {
        try {
            return LocalDate.parse(effectiveFrom.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getEffectiveFrom() {
        return effectiveFrom;
    }

    public void setEffectiveFrom(String effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public @Nullable Long getVersion() {
        return version;
    }

    public void setVersion(@Nullable Long version) {
        this.version = version;
    }
}
