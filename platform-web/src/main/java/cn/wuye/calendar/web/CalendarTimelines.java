package cn.wuye.calendar.web;

import cn.wuye.verify.PublicStreams;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everybody may check when and from which document the days off of a year were entered; found by the year. */
@Component
class CalendarTimelines implements PublicStreams {

    @Override
    public String capability() {
        return "calendar";
    }

    @Override
    public Optional<String> find(String term) {
        return term.matches("20\\d\\d") ? Optional.of("calendar:" + term) : Optional.empty();
    }

    @Override
    public Optional<String> title(String stream) {
        return Optional.of(stream.substring("calendar:".length()));
    }
}
