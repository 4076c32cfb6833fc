using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Workbook.Notebooks.Grading.Remote;

/// <summary>
/// Values as JSON between the grading process and the student's. The type is always the one the exercise declares: nothing
/// that arrives says what it wants to become.
/// </summary>
/// <param name="delegates">How functions cross.</param>
internal sealed class ValueJson(JsonConverterFactory delegates)
{
    private readonly JsonSerializerOptions _options = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { UseFields } },
        Converters = { delegates, new TensorConverter(), new MatrixConverter() },
    };

    /// <summary>A value as JSON.</summary>
    public string Write(object? value, Type type) => JsonSerializer.Serialize(value, type, _options);

    /// <summary>A value from JSON.</summary>
    /// <exception cref="JsonException">It is no value of that type.</exception>
    public object? Read(string json, Type type) => JsonSerializer.Deserialize(json, type, _options);

    /// <summary>Whether a type's values can cross: all they are made of is numbers, texts, collections, tensors and functions.</summary>
    public static bool CanCross(Type type) => CanCross(type, []);

    private static bool CanCross(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || TensorConverter.Is(type) || typeof(Delegate).IsAssignableFrom(type))
        {
            return !typeof(nint).Equals(type) && !typeof(nuint).Equals(type);
        }

        if (type.IsPointer || type == typeof(object) || typeof(System.Runtime.InteropServices.SafeHandle).IsAssignableFrom(type))
        {
            return false;
        }

        return Items(type) is { } items ? items.All(item => CanCross(item, seen)) : !type.IsAbstract && Fields(type).All(field => CanCross(field.FieldType, seen));
    }

    private static Type[]? Items(Type type) =>
        type.IsArray ? [type.GetElementType()!]
        : type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()
        : Nullable.GetUnderlyingType(type) is { } value ? [value]
        : null;

    // Records, tuples and classes alike: their fields are what they are.
    private static void UseFields(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object || info.Type == typeof(object))
        {
            return;
        }

        info.Properties.Clear();
        info.CreateObject = () => RuntimeHelpers.GetUninitializedObject(info.Type);
        foreach (FieldInfo field in Fields(info.Type))
        {
            JsonPropertyInfo property = info.CreateJsonPropertyInfo(field.FieldType, field.Name);
            property.Get = field.GetValue;
            property.Set = field.SetValue;
            info.Properties.Add(property);
        }
    }

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (Type? at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
        {
            foreach (FieldInfo field in at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
