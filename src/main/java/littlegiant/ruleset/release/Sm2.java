package littlegiant.ruleset.release;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.interfaces.ECKey;
import org.bouncycastle.jce.interfaces.ECPrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECParameterSpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.bouncycastle.math.ec.ECPoint;

/**
 * SM2 signatures with SM3 (GB/T 32918, GB/T 32905) and the standard's default identifier, {@code 1234567812345678}.
 * Uses the Bouncy Castle provider without registering it, so that other code keeps the JDK's providers.
 */
final class Sm2 {
    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final ECParameterSpec CURVE = ECNamedCurveTable.getParameterSpec("sm2p256v1");

    private Sm2() {}

    static Signature signature() throws GeneralSecurityException {
        return Signature.getInstance("SM3withSM2", PROVIDER);
    }

    /** Reads a public key in X.509 form. */
    static PublicKey publicKey(byte[] x509) throws GeneralSecurityException {
        PublicKey key = keys().generatePublic(new X509EncodedKeySpec(x509));
        check((ECKey) key);
        return key;
    }

    /** Reads a private key in PKCS#8 form. */
    static KeyPair keyPair(byte[] pkcs8) throws GeneralSecurityException {
        ECPrivateKey key = (ECPrivateKey) keys().generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        check(key);
        BigInteger secret = key.getD();
        ECPoint point = CURVE.getG().multiply(secret).normalize();
        return new KeyPair(keys().generatePublic(new ECPublicKeySpec(point, CURVE)), key);
    }

    private static KeyFactory keys() throws GeneralSecurityException {
        return KeyFactory.getInstance("EC", PROVIDER);
    }

    private static void check(ECKey key) throws InvalidKeySpecException {
        if (key.getParameters() == null || !key.getParameters().getCurve().equals(CURVE.getCurve())) {
            throw new InvalidKeySpecException("the key is on another curve than that of SM2");
        }
    }
}
