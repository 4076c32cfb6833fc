namespace TorchSharp;

/// <summary>Whether distances of many rows go through a matrix product, which is faster and less exact.</summary>
public enum compute_mode
{
    /// <summary>Where there are more than 25 rows on either side.</summary>
    use_mm_for_euclid_dist_if_necessary,

    /// <summary>Always.</summary>
    use_mm_for_euclid_dist,

    /// <summary>Never.</summary>
    donot_use_mm_for_euclid_dist,
}
