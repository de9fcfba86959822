namespace Uapi.SpaprTce;

/// <summary>The kernel whose answers the model gives.</summary>
public enum SpaprProfile
{
    /// <summary>6.11 and later; recorded on 6.12 and 7.2.</summary>
    Mainline,

    /// <summary>5.10, recorded.</summary>
    V5_10,

    /// <summary>4.2 to 4.9: what was merged first.</summary>
    V4_2,

    /// <summary>The patch of June 2015 as it was posted for review; no dynamic windows yet.</summary>
    PatchV11,
}
