package cn.wuye.identity.web;

import cn.wuye.identity.model.Passwords;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes with Argon2id. The cost is configured in KiB and rounds; hashes made with another cost stay good. */
@Component
class Argon2Passwords implements Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int RANDOM_LENGTH = 16;

    /** Classes of characters, without those that look alike on paper. */
    private static final List<String> CLASSES =
            List.of("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "!#%+-=?@");

    private final SecureRandom random = new SecureRandom();
    private final Argon2PasswordEncoder encoder;
    private final String decoy;

    Argon2Passwords(
            @Value("${wuye.identity.argon2-memory-kib:16384}") int memory,
            @Value("${wuye.identity.argon2-rounds:2}") int rounds) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, memory, rounds);
        decoy = encoder.encode("decoy");
    }

    @Override
    public String hash(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    @Override
    public void pretend(String password) {
        if (encoder.matches(password + "!", decoy)) {
            throw new IllegalStateException("the decoy must match nothing");
        }
    }

    @Override
    public String random() {
        List<Character> characters = new ArrayList<>();
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            String set = CLASSES.get(i % CLASSES.size());
            characters.add(set.charAt(random.nextInt(set.length())));
        }
        Collections.shuffle(characters, random);
        return characters.stream().map(String::valueOf).collect(Collectors.joining());
    }
}
